import AssayKit
import Foundation

/// Makes the page of a batch of identifiers: a list in the order of the request, null for what is not known.
struct SemanticScholarBatchMaker {
    let state: SemanticScholarState

    /// The page.
    ///
    /// - Throws: ``SourceError`` where the answer is no list of as many items as were asked for.
    func page(from response: SourceResponse) throws(SourceError) -> SourcePage {
        if SemanticScholarErrorReader.isUnknownBatch(response) {
            return SourcePage(problems: state.wanted.map(Self.missing))
        }
        if let error = SemanticScholarErrorReader.error(in: response, opening: "[") { throw error }
        let items = try items(of: response)
        var page = SourcePage()
        for (position, item) in items.enumerated() {
            switch item {
            case .some(let item): SemanticScholarPageMaker.add(item, at: position, to: &page)
            case .none: page.problems.append(Self.missing(state.wanted[position]))
            }
        }
        return page
    }

    private func items(of response: SourceResponse) throws(SourceError) -> [Attempt<SemanticScholarPaper>?] {
        let items: [Attempt<SemanticScholarPaper>?]
        do {
            items = try PageDecoder.decode([Attempt<SemanticScholarPaper>?].self, from: response.body)
        } catch {
            throw SourceError(.malformed, "Semantic Scholar's answer is cut or damaged JSON: \(response.excerpt)")
        }
        guard items.count == state.wanted.count else {
            throw SourceError(
                .malformed, "Semantic Scholar sent \(items.count) papers for \(state.wanted.count) identifiers")
        }
        return items
    }

    private static func missing(_ identifier: String) -> SourceProblem {
        SourceProblem(.missing, sourceID: identifier, message: "Semantic Scholar does not know \(identifier)")
    }
}
