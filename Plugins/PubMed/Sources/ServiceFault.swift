import AssayKit
import Foundation

/// Tells what NCBI's answers that are no results mean.
///
/// Their bodies are never repeated: they can hold the key or the address of whoever asked.
enum ServiceFault {
    /// Refuses every answer that cannot hold results.
    ///
    /// - Throws: ``SourceError`` with the code by which the host goes on.
    static func check(_ response: SourceResponse) throws(SourceError) {
        if response.status == 429 { throw throttled(response) }
        guard response.firstByte != nil else {
            throw response.status == 200
                ? SourceError(.malformed, "PubMed answered with an empty body.") : refused(response.status)
        }
        if response.firstByte == UInt8(ascii: "{") { try checkJSON(response) }
        if response.status != 200 {
            throw service(message: head(of: response)) ?? refused(response.status)
        }
        if response.isHTML {
            throw SourceError(.malformed, "PubMed answered with a web page instead of data.")
        }
    }

    /// The error behind an `ERROR` element of efetch.
    static func fetchError(_ message: String) -> SourceError {
        service(message: message) ?? SourceError(.rejected, "PubMed refuses to send these records.")
    }

    /// The error behind `esearchresult.ERROR`.
    static func searchError(_ message: String) -> SourceError {
        // This one names the query key that a search by history would have had: it comes before the known ones.
        if message.contains("Empty term") {
            return SourceError(.rejected, "PubMed was asked for nothing: the query is empty.")
        }
        return service(message: message)
            ?? SourceError(
                .rejected, "PubMed refuses the search.", hint: "run assay plan to see the query it was sent")
    }

    /// The error behind an answer to a search that is no JSON.
    ///
    /// NCBI puts raw line feeds into the text that names the ceiling, so that it can only be searched for.
    static func unreadableSearch(_ response: SourceResponse) -> SourceError {
        service(message: head(of: response)) ?? SourceError(.malformed, "PubMed's answer to the search is no JSON.")
    }
}

// MARK: - Messages

extension ServiceFault {
    private struct ErrorBody: Decodable {
        var error: String?
    }

    private static func checkJSON(_ response: SourceResponse) throws(SourceError) {
        // Why it cannot be read does not matter here: the search's reader says so.
        guard let message = (try? PageDecoder.decode(ErrorBody.self, from: response.body))?.error else { return }
        let text = message.lowercased()
        if text.contains("rate limit") { throw throttled(response) }
        if let known = service(message: message) { throw known }
        throw response.status >= 500
            ? SourceError(.unavailable, "PubMed has a passing trouble.")
            : SourceError(.rejected, "PubMed refuses the request.")
    }

    /// The error that a text of NCBI's stands for; `nil` where it is not known.
    private static func service(message: String) -> SourceError? {
        let text = message.lowercased()
        if text.contains("cannot be larger than 9998") {
            return SourceError(.rejected, "PubMed serves only the first 9,999 records of a search.")
        }
        if text.contains("api key invalid") || text.contains("api-key") || text.contains("api key") {
            return SourceError(
                .rejected, "NCBI does not accept the key.", hint: "check or unset NCBI_API_KEY")
        }
        if text.contains("rate limit") { return SourceError(.throttled, "PubMed asks for a slower pace.") }
        if text.contains("id list is empty") { return SourceError(.rejected, "PubMed was asked for no valid PMID.") }
        if text.contains("timeout") || text.contains("external viewer error") || text.contains("temporarily") {
            return SourceError(.unavailable, "PubMed took too long to put the records together.")
        }
        if text.contains("webenv") || text.contains("query_key") || text.contains("history") {
            return SourceError(.cursorExpired, "PubMed no longer keeps the search's list of records.")
        }
        if text.contains("search backend"), !text.contains("syntax") {
            return SourceError(.unavailable, "PubMed's search has a passing trouble.")
        }
        return nil
    }

    private static func throttled(_ response: SourceResponse) -> SourceError {
        return SourceError(
            .throttled, "PubMed asks for a slower pace.", hint: "a key in NCBI_API_KEY allows more",
            retryAfter: max(response.retryAfter ?? 2, 2))
    }

    private static func refused(_ status: Int) -> SourceError {
        switch status {
        case 500...: SourceError(.unavailable, "PubMed answered with status \(status).")
        case 403: SourceError(.rejected, "PubMed refuses requests from this address.", hint: "NCBI may have blocked it")
        case 414: SourceError(.rejected, "PubMed finds the query too long.")
        default: SourceError(.rejected, "PubMed refuses the request with status \(status).")
        }
    }

    private static func head(of response: SourceResponse) -> String {
        String(decoding: response.body.prefix(2_000), as: UTF8.self)
    }
}
