import AssayKit

/// Where a search or lookup stands; it travels in the request's context.
struct SemanticScholarState: Equatable {
    enum Task: String {
        case search, count, lookup
    }

    /// What is asked for.
    var task: Task
    /// The query in the syntax of the bulk search.
    var query = ""
    /// The value of `publicationDateOrYear`, or `nil`.
    var dates: String?
    /// The token to send; `nil` for the first page.
    var token: String?
    /// How many items the pages before held together.
    var count = 0
    /// The most items that are wanted, or `nil`.
    var limit: Int?
    /// About how many items the first page announced.
    var announced: Int?
    /// Identifiers that a lookup asks for, as `scheme:value`, in the order of the request.
    var wanted: [String] = []
    /// What to tell with the first page.
    var warnings: [String] = []

    init(task: Task) {
        self.task = task
    }
}

// MARK: - Context

extension SemanticScholarState {
    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init) else {
            throw SourceError(.rejected, "this request was not made by the Semantic Scholar plugin")
        }
        self.init(task: task)
        query = context["query"] ?? ""
        dates = context["dates"]
        token = context["token"]
        count = context["count"].flatMap(Int.init).map { min(max(0, $0), 1_000_000_000) } ?? 0
        limit = context["limit"].flatMap(Int.init)
        announced = context["announced"].flatMap(Int.init).map { min(max(0, $0), 1_000_000_000) }
        wanted = Self.lines(context["wanted"])
        warnings = Self.lines(context["warnings"])
    }

    /// The state as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "query": query, "count": String(count)]
        context["dates"] = dates
        context["token"] = token
        context["limit"] = limit.map(String.init)
        context["announced"] = announced.map(String.init)
        if !wanted.isEmpty { context["wanted"] = wanted.joined(separator: "\n") }
        if !warnings.isEmpty { context["warnings"] = warnings.joined(separator: "\n") }
        return context
    }

    private static func lines(_ text: String?) -> [String] {
        text?.split(separator: "\n").map(String.init) ?? []
    }
}
