import AssayKit
import Foundation

/// The outermost object of a list's answer.
struct OpenAlexAnswer: Decodable {
    /// The list's size and the next page's cursor.
    var meta: Meta?
    /// The items, each read on its own.
    var results: [Attempt<OpenAlexWork>]?

    struct Meta: Decodable {
        var count: Scalar?
        var nextCursor: String?

        private enum CodingKeys: String, CodingKey {
            case count
            case nextCursor = "next_cursor"
        }
    }
}

extension OpenAlexAnswer {
    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is no list.
    init(response: SourceResponse) throws(SourceError) {
        if let error = OpenAlexErrorReader.error(in: response) { throw error }
        do {
            self = try PageDecoder.decode(OpenAlexAnswer.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "OpenAlex's answer is cut or damaged JSON: \(response.excerpt)")
        }
    }
}
