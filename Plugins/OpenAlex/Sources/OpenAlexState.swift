import AssayKit

/// Where a search or lookup stands; it travels in the request's context.
struct OpenAlexState: Equatable {
    enum Task: String {
        case search, count, lookup
    }

    /// What is asked for.
    var task: Task
    /// The value of the `filter` parameter, encoded.
    var filter: String
    /// The cursor to send.
    var cursor = "*"
    /// How many items a page may have.
    var pageSize = 100
    /// How many items the pages before could hold together.
    var asked = 0
    /// The most items that are wanted, or `nil`.
    var limit: Int?
    /// The total that the first page told.
    var declared: Int?
    /// Identifiers that a lookup still waits for, as `scheme:value`.
    var wanted: [String] = []
    /// What to tell with the first page.
    var warnings: [String] = []

    init(task: Task, filter: String) {
        self.task = task
        self.filter = filter
    }
}

// MARK: - Context

extension OpenAlexState {
    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let filter = context["filter"] else {
            throw SourceError(.rejected, "this request was not made by the OpenAlex plugin")
        }
        self.init(task: task, filter: filter)
        cursor = context["cursor"] ?? "*"
        pageSize = context["size"].flatMap(Int.init).map { min(max(1, $0), 100) } ?? 100
        asked = context["asked"].flatMap(Int.init).map { min(max(0, $0), 1_000_000_000) } ?? 0
        limit = context["limit"].flatMap(Int.init)
        declared = context["declared"].flatMap(Int.init)
        wanted = Self.lines(context["wanted"])
        warnings = Self.lines(context["warnings"])
    }

    /// The state as a request carries it.
    var context: [String: String] {
        var context = [
            "task": task.rawValue, "filter": filter, "cursor": cursor, "size": String(pageSize), "asked": String(asked),
        ]
        context["limit"] = limit.map(String.init)
        context["declared"] = declared.map(String.init)
        if !wanted.isEmpty { context["wanted"] = wanted.joined(separator: "\n") }
        if !warnings.isEmpty { context["warnings"] = warnings.joined(separator: "\n") }
        return context
    }

    private static func lines(_ text: String?) -> [String] {
        text?.split(separator: "\n").map(String.init) ?? []
    }
}
