import AssayKit

/// One request of a search or lookup, and what of the whole is known when it is made.
struct ArXivStep: Hashable {
    enum Task: String {
        /// The first page of a search, whose feed tells the total.
        case open
        /// A page whose place is known.
        case page
        /// The total of a part of a search.
        case probe
        /// The total of a search.
        case count
        /// Known identifiers.
        case lookup
    }

    /// What is asked for.
    var task: Task
    /// The compiled query without its dates; empty for a lookup.
    var terms = ""
    /// The days of submission that it is limited to; `nil` for any.
    var days: SubmissionDays?
    /// Whether ``days`` are a part into which the plugin cut the search.
    var isPart = false
    /// How many items come before the page.
    var start = 0
    /// How many items the page shall have.
    var size = Self.pageSize
    /// The most items that are wanted of the search; `nil` for all.
    var limit: Int?
    /// The identifiers that a lookup asks for.
    var ids: [String] = []
    /// What to tell with the first page.
    var warnings: [String] = []

    /// arXiv serves 2,000 entries a page; so many time out or come short (API user manual, arxiv.py's experience).
    static let pageSize = 200
    /// How many entries of one search can be reached (API user manual).
    static let ceiling = 30_000

    /// The first step of a search.
    init(_ search: Search) throws(SourceError) {
        task = .open
        let compiled = try QueryCompiler.compile(search.query)
        terms = compiled.text
        warnings = compiled.warnings
        days = try SubmissionDays(since: search.since, until: search.until)
        limit = search.limit.map { max(0, $0) }
        size = max(1, min(limit ?? .max, Self.pageSize))
    }

    /// A lookup.
    init(ids: [String]) {
        task = .lookup
        self.ids = ids
        size = max(1, ids.count)
    }
}

// MARK: - Context

extension ArXivStep {
    /// Reads what ``context`` wrote.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for a context of another plugin.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let terms = context["terms"] else {
            throw SourceError(.rejected, "this request was not made by the arXiv plugin")
        }
        self.task = task
        self.terms = terms
        days = context["days"].flatMap(SubmissionDays.init(text:))
        isPart = context["part"] == "yes"
        start = context["start"].flatMap(Int.init).map { min(max(0, $0), Self.ceiling) } ?? 0
        size = context["size"].flatMap(Int.init).map { min(max(1, $0), Self.pageSize) } ?? Self.pageSize
        limit = context["limit"].flatMap(Int.init).map { max(0, $0) }
        ids = Self.lines(context["ids"])
        warnings = Self.lines(context["warnings"])
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "terms": terms, "start": String(start), "size": String(size)]
        context["days"] = days?.text
        context["part"] = isPart ? "yes" : nil
        context["limit"] = limit.map { String($0) }
        context["ids"] = ids.isEmpty ? nil : ids.joined(separator: "\n")
        context["warnings"] = warnings.isEmpty ? nil : warnings.joined(separator: "\n")
        return context
    }

    private static func lines(_ text: String?) -> [String] {
        text?.split(separator: "\n").map(String.init) ?? []
    }
}
