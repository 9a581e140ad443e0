import AssayKit
import Foundation

/// The outermost object of a bulk search's answer.
struct SemanticScholarAnswer: Decodable {
    /// About how many items the search has.
    var total: Scalar?
    /// The next page's token; null or absent at the end.
    var token: String?
    /// The items, each read on its own; may be absent where there are none.
    var data: [Attempt<SemanticScholarPaper>]?
}

extension SemanticScholarAnswer {
    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is no search's answer.
    init(response: SourceResponse) throws(SourceError) {
        if let error = SemanticScholarErrorReader.error(in: response, opening: "{") { throw error }
        do {
            self = try PageDecoder.decode(SemanticScholarAnswer.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "Semantic Scholar's answer is cut or damaged JSON: \(response.excerpt)")
        }
    }
}
