import AssayKit
import Foundation

/// What esearch answers; every number in it is a text.
struct SearchAnswer: Hashable {
    /// How many hits the search has.
    var count: Int
    /// The identifiers that this answer lists.
    var ids: [String]
    /// Where the rest is kept, where the search asked for that.
    var history: SearchHistory?
    /// What PubMed dropped or changed in the query, as sentences.
    var warnings: [String]
}

extension SearchAnswer {
    /// Reads an answer.
    ///
    /// - Throws: ``SourceError``: `rejected` where PubMed refuses the search, `malformed` for anything but an answer.
    static func read(_ response: SourceResponse) throws(SourceError) -> SearchAnswer {
        let body: Body
        do {
            body = try PageDecoder.decode(Body.self, from: response.body)
        } catch {
            throw ServiceFault.unreadableSearch(response)
        }
        guard let result = body.esearchresult else {
            throw SourceError(.malformed, "PubMed's answer to the search holds no result.")
        }
        if let message = result.ERROR { throw ServiceFault.searchError(message) }
        guard let count = result.count?.int, count >= 0 else {
            throw SourceError(.malformed, "PubMed's answer to the search holds no number of hits.")
        }
        return SearchAnswer(
            count: count, ids: (result.idlist ?? []).map(\.text), history: result.history, warnings: result.warnings)
    }
}

// MARK: - JSON

extension SearchAnswer {
    private struct Body: Decodable {
        var esearchresult: Result?
    }

    // The members bear the names of NCBI's JSON.
    private struct Result: Decodable {
        var count: Scalar?
        var idlist: [Scalar]?
        var webenv: String?
        var querykey: Scalar?
        var errorlist: [String: [Scalar]]?
        var warninglist: [String: [Scalar]]?
        // swift-format-ignore: AlwaysUseLowerCamelCase
        var ERROR: String?

        var history: SearchHistory? {
            guard let webenv = webenv?.nonEmpty, let key = querykey?.text.nonEmpty else { return nil }
            return SearchHistory(webEnvironment: webenv, queryKey: key)
        }

        var warnings: [String] {
            let said = (errorlist ?? [:]).merging(warninglist ?? [:]) { $0 + $1 }
            return said.keys.sorted().flatMap { kind in
                (said[kind] ?? []).compactMap { $0.text.nonEmpty }.map { SearchAnswer.sentence(kind, $0) }
            }
        }
    }

    private static func sentence(_ kind: String, _ text: String) -> String {
        let text = MarkupText.clean(text)
        return switch kind {
        case "phrasesnotfound": "PubMed did not find the phrase \"\(text)\" and left it out of the search."
        case "fieldsnotfound": "PubMed does not know the field \"\(text)\"."
        case "phrasesignored": "PubMed ignored \"\(text)\"."
        case "quotedphrasesnotfound": "PubMed has not indexed the phrase \(text) and searched for its words one by one."
        default: "PubMed says: \(text)"
        }
    }
}
