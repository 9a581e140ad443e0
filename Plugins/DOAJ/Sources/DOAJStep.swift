import AssayKit

/// What one request asks for; it travels in the request's context.
struct DOAJStep: Equatable {
    enum Task: String {
        case search, count, lookup
    }

    /// The most records that a page holds; DOAJ clips a larger `pageSize` without a word.
    static let largestPage = 100
    /// How many records of one search DOAJ serves.
    static let ceiling = 1_000

    /// What is asked for.
    var task: Task
    /// The compiled query, without its slice.
    var query: String
    /// The part of the search; `nil` for all of it.
    var slice: DOAJSlice?
    /// The page, from 1.
    var page = 1
    /// How many records a page may have.
    var pageSize = DOAJStep.largestPage
    /// The most records that are wanted, or `nil`.
    var limit: Int?
    /// How many records the first page of the part said it has.
    var declared: Int?
    /// Identifiers that a lookup waits for, as `scheme:value`.
    var wanted: [String] = []
    /// The years that the search's period touches.
    var years = 0...9_999
    /// What to tell with the first page.
    var warnings: [String] = []

    init(task: Task, query: String) {
        self.task = task
        self.query = query
    }

    /// The query with its slice, as it is sent.
    var text: String {
        slice.map { "(\(query))\($0.clause)" } ?? query
    }
}

// MARK: - Context

extension DOAJStep {
    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let query = context["query"] else {
            throw SourceError(.rejected, "this request was not made by the DOAJ plugin")
        }
        self.init(task: task, query: query)
        slice = context["slice"].flatMap(DOAJSlice.init(text:))
        page = context["page"].flatMap { Int($0) }.map { min(max(1, $0), Self.ceiling) } ?? 1
        pageSize = context["size"].flatMap { Int($0) }.map { min(max(1, $0), Self.largestPage) } ?? Self.largestPage
        limit = context["limit"].flatMap { Int($0) }
        years = Self.years(context["years"])
        declared = context["declared"].flatMap { Int($0) }
        wanted = Self.lines(context["wanted"])
        warnings = Self.lines(context["warnings"])
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = ["task": task.rawValue, "query": query, "page": String(page), "size": String(pageSize)]
        context["slice"] = slice?.text
        context["years"] = years == 0...9_999 ? nil : "\(years.lowerBound)-\(years.upperBound)"
        context["limit"] = limit.map { String($0) }
        context["declared"] = declared.map { String($0) }
        if !wanted.isEmpty { context["wanted"] = wanted.joined(separator: "\n") }
        if !warnings.isEmpty { context["warnings"] = warnings.joined(separator: "\n") }
        return context
    }

    private static func lines(_ text: String?) -> [String] {
        text?.split(separator: "\n").map(String.init) ?? []
    }

    private static func years(_ text: String?) -> ClosedRange<Int> {
        let ends = (text ?? "").split(separator: "-").compactMap { Int($0) }
        return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : 0...9_999
    }
}
