import AssayKit

/// Where a search or lookup stands; it travels in the request's context.
struct CrossrefState: Equatable {
    enum Task: String {
        /// Pages of a search.
        case search
        /// The size of a search alone.
        case count
        /// A list of DOIs.
        case lookup
        /// One DOI by its own address.
        case single
    }

    /// The member of a context by which the host says that a search was begun anew; any value but an empty one.
    static let restartedKey = "restarted"

    /// What is asked for.
    var task: Task
    /// The words of `query.bibliographic`.
    var query = ""
    /// The filter, or `nil`.
    var filter: String?
    /// The cursor to send.
    var cursor = "*"
    /// How many items a page may have.
    var rows = 200
    /// How many items the pages before had together.
    var count = 0
    /// The most items that are wanted, or `nil`.
    var limit: Int?
    /// The total that the page before told.
    var total: Int?
    /// Whether the search was begun anew already, so that missing items are no reason to do so again.
    var isRestarted = false
    /// DOIs that a lookup asks for.
    var wanted: [String] = []

    init(task: Task) {
        self.task = task
    }
}

// MARK: - Context

extension CrossrefState {
    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init) else {
            throw SourceError(.rejected, "this request was not made by the Crossref plugin")
        }
        self.init(task: task)
        query = context["query"] ?? ""
        filter = context["filter"]
        cursor = context["cursor"] ?? "*"
        rows = context["rows"].flatMap(Int.init).map { min(max(1, $0), 1_000) } ?? 200
        count = context["count"].flatMap(Int.init).map { min(max(0, $0), 1_000_000_000) } ?? 0
        limit = context["limit"].flatMap(Int.init)
        total = context["total"].flatMap(Int.init)
        isRestarted = context[Self.restartedKey]?.isEmpty == false
        wanted = context["wanted"]?.split(separator: "\n").map(String.init) ?? []
    }

    /// The state as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "cursor": cursor, "rows": String(rows), "count": String(count)]
        if !query.isEmpty { context["query"] = query }
        context["filter"] = filter
        context["limit"] = limit.map(String.init)
        context["total"] = total.map(String.init)
        if isRestarted { context[Self.restartedKey] = "yes" }
        if !wanted.isEmpty { context["wanted"] = wanted.joined(separator: "\n") }
        return context
    }
}
