import AssayKit
import Foundation

/// What an answer is, once it is known to be none of Unpaywall's refusals.
enum UnpaywallAnswer {
    /// Unpaywall says that it does not have the DOI, which does not mean that the work is closed.
    case unknown
    /// Something refuses this DOI alone, in these words; whether Unpaywall has it stays open.
    case refused(String)
    /// What it says of the DOI.
    case work(UnpaywallWork)

    private struct Refusal: Decodable {
        var error: Attempt<Bool>?
        var code: Scalar?
        var message: Scalar?

        private enum CodingKeys: String, CodingKey {
            case error, message
            case code = "HTTP_status_code"
        }
    }

    /// Reads an answer.
    ///
    /// - Throws: ``SourceError`` for refusals of any shape, and for what is not about this DOI.
    init(_ response: SourceResponse, about doi: Identifier) throws(SourceError) {
        let refusal = try? PageDecoder.decode(Refusal.self, from: response.body)
        let isRefusal = refusal?.error?.value == true
        let status = isRefusal && response.status == 200 ? refusal?.code?.int ?? 500 : response.status
        if status == 404, isRefusal {
            self = .unknown
        } else if status == 200 {
            self = .work(try Self.work(in: response, about: doi))
        } else {
            let words = refusal?.message.map(\.text) ?? (response.isHTML ? "" : response.excerpt)
            if let refused = UnpaywallFault.refusal(of: doi, status: status, words: words) {
                self = .refused(refused)
                return
            }
            throw UnpaywallFault.error(status: status, words: words, response)
        }
    }

    private static func work(in response: SourceResponse, about doi: Identifier) throws(SourceError) -> UnpaywallWork {
        guard response.firstByte == UInt8(ascii: "{"),
            let work = try? PageDecoder.decode(UnpaywallWork.self, from: response.body)
        else { throw UnpaywallFault.unreadable(response) }
        guard work.doi.flatMap({ Identifier(.doi, $0.text) }) == doi else {
            throw SourceError(.malformed, "Unpaywall was asked for \(doi.value) and answered about something else.")
        }
        guard work.isOpen != nil || work.status != nil else {
            throw SourceError(.malformed, "Unpaywall's answer does not say whether \(doi.value) can be read.")
        }
        return work
    }
}
