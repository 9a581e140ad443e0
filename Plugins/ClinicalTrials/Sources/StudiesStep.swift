import AssayKit

/// One page of `/studies`: what it asks, and what of the search is still wanted.
struct StudiesStep: Hashable {
    /// The Essie expression; `nil` for a lookup.
    var term: String?
    /// The filter by date, or `nil`.
    var filter: String?
    /// The registration numbers of a lookup.
    var ids: [String] = []
    /// The token of the page; `nil` for the first.
    var token: String?
    /// How many studies are still wanted; `nil` for all.
    var remaining: Int?
    /// How many studies a page holds.
    var size: Int
    /// The terms of the query that the registry has no form for.
    var dropped: [String] = []

    init(_ search: Search) throws(SourceError) {
        let query = try EssieCompiler.expressible(search.query)
        term = try EssieCompiler.expression(for: query)
        filter = try EssieCompiler.filter(for: search)
        remaining = search.limit.map { max(0, $0) }
        size = min(StudiesEndpoint.pageSize, max(1, remaining ?? StudiesEndpoint.pageSize))
        let kept = Set(query.terms)
        dropped = search.query.terms.filter { !kept.contains($0) }.map(\.description)
    }

    init(ids: [String]) {
        self.ids = ids
        size = StudiesEndpoint.pageSize
    }

    /// The step of the following page: all other parameters stay.
    func next(token: String, remaining: Int?) -> StudiesStep {
        var next = self
        next.token = token
        next.remaining = remaining
        return next
    }
}

// MARK: - Context

extension StudiesStep {
    /// Reads what ``context`` wrote.
    init(context: [String: String]) {
        term = context["term"]
        filter = context["filter"]
        ids = (context["ids"] ?? "").split(separator: ",").map(String.init)
        token = context["token"]
        remaining = context["remaining"].flatMap { Int($0) }
        size = context["size"].flatMap { Int($0) } ?? StudiesEndpoint.pageSize
        dropped = (context["dropped"] ?? "").split(separator: "\n").map(String.init)
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = ["size": String(size)]
        context["term"] = term
        context["filter"] = filter
        context["ids"] = ids.isEmpty ? nil : ids.joined(separator: ",")
        context["token"] = token
        context["remaining"] = remaining.map { String($0) }
        context["dropped"] = dropped.isEmpty ? nil : dropped.joined(separator: "\n")
        return context
    }
}
