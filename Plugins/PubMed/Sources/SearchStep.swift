import AssayKit

/// One esearch of a search: what it asks, and what of the whole search is still to do.
struct SearchStep: Hashable {
    /// The compiled query.
    var term: String
    /// The publication dates that it is limited to; `nil` for any.
    var slice: DateSlice?
    /// How many identifiers earlier answers to the same search listed.
    var start = 0
    /// How many records are still wanted; `nil` for all.
    var limit: Int?
    /// Whether only the number of hits is wanted.
    var isCountOnly = false
    /// How far a search is that had to be cut by date; `nil` for one that was not.
    var split: SplitProgress?

    init(_ search: Search) throws(SourceError) {
        term = try QueryCompiler.term(for: search)
        slice = try DateSlice(since: search.since, until: search.until)
        limit = search.limit.map { max(0, $0) }
    }

    /// What is asked: the term, less what other parts of a search that was cut hold.
    ///
    /// A record printed in another month than it went online has two dates and would stand in two parts. Each part
    /// therefore leaves out what the newer ones found, so that the parts add up to the whole.
    var wholeTerm: String {
        guard let split, let refused = split.isRest ? split.period : slice?.later(in: split.period) else { return term }
        return "(\(term)) NOT (\(refused.range))"
    }

    /// How many identifiers one answer shall list.
    var retmax: Int {
        isCountOnly ? 0 : max(0, min(limit ?? .max, EUtilities.ceiling - start))
    }
}

// MARK: - Context

extension SearchStep {
    /// Reads what ``context`` wrote; `nil` where the context is another step's.
    init?(context: [String: String]) {
        guard context["step"] == "search", let term = context["term"] else { return nil }
        self.term = term
        slice = context["dates"].flatMap(DateSlice.init(text:))
        start = context["start"].flatMap { Int($0) } ?? 0
        limit = context["limit"].flatMap { Int($0) }
        isCountOnly = context["count-only"] == "yes"
        split = SplitProgress(context: context)
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = ["step": "search", "term": term]
        context["dates"] = slice?.text
        context["start"] = start == 0 ? nil : String(start)
        context["limit"] = limit.map { String($0) }
        context["count-only"] = isCountOnly ? "yes" : nil
        return context.merging(split?.context ?? [:]) { own, _ in own }
    }
}
