import AssayKit
import Foundation

/// The outermost object of a search's answer.
struct EuropePMCAnswer: Decodable {
    /// How many items the search has; absent where something went wrong.
    var hitCount: Scalar?
    /// The cursor of the next page; absent on the last one.
    var nextCursorMark: String?
    /// The items.
    var resultList: List?
    /// An error's number, sent with status 200.
    var errCode: Scalar?
    /// An error's text.
    var errMsg: String?

    /// The list of items, each read on its own.
    struct List: Decodable {
        var result: [Attempt<EuropePMCItem>]?
    }
}

extension EuropePMCAnswer {
    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is no JSON object.
    init(response: SourceResponse) throws(SourceError) {
        if let error = EuropePMCErrorReader.error(in: response) { throw error }
        do {
            self = try PageDecoder.decode(EuropePMCAnswer.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "Europe PMC's answer is cut or damaged JSON: \(response.excerpt)")
        }
        if let errCode {
            throw EuropePMCErrorReader.error(code: errCode.int, message: errMsg ?? "no message")
        }
    }
}
