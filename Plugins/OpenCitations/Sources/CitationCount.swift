import AssayKit
import Foundation

/// The number in an answer to `/citation-count`: `[{"count": "34"}]`, a text.
struct CitationCount {
    /// How often the work is cited; `nil` where nothing was found, which is not zero.
    let value: Int?

    private struct Row: Decodable {
        var count: Scalar?
    }

    /// Reads an answer.
    ///
    /// - Throws: ``SourceError`` for errors of any shape, and for what is no such list.
    init(_ response: SourceResponse) throws(SourceError) {
        try OpenCitationsFault.check(response)
        guard response.firstByte == UInt8(ascii: "["),
            let rows = try? PageDecoder.decode([Row].self, from: response.body)
        else { throw OpenCitationsFault.unreadable(response) }
        guard let row = rows.first else {
            value = nil
            return
        }
        guard rows.count == 1, let count = row.count?.int, count >= 0 else {
            throw SourceError(.malformed, "OpenCitations sent a list that holds no citation count.")
        }
        value = count > 0 ? count : nil
    }
}
