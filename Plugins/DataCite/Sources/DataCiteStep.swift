import AssayKit

/// What one request asks for; it travels in the request's context.
struct DataCiteStep: Equatable {
    enum Task: String {
        case search, count, lookup
    }

    /// How pages follow each other.
    enum Mode: String {
        case numbers, cursor
    }

    /// The most records that a page is asked for: DataCite permits 1,000, but each has some kilobytes.
    static let largestPage = 500
    /// How many records of one search page numbers reach.
    static let ceiling = 10_000

    /// What is asked for.
    var task: Task
    /// The compiled query without its slice; for a lookup, the DOI.
    var query: String
    /// The part of the search; `nil` for all of it.
    var slice: DataCiteSlice?
    /// How pages follow each other.
    var mode = Mode.numbers
    /// The page, from 1.
    var page = 1
    /// How many records a page may have.
    var pageSize = DataCiteStep.largestPage
    /// The most records that are wanted, or `nil`.
    var limit: Int?
    /// How many records the first page of the part said it has.
    var declared: Int?
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

extension DataCiteStep {
    /// Reads a context that ``context`` made.
    ///
    /// - Throws: ``SourceError`` with code `rejected` for any other.
    init(context: [String: String]) throws(SourceError) {
        guard let task = context["task"].flatMap(Task.init), let query = context["query"] else {
            throw SourceError(.rejected, "this request was not made by the DataCite plugin")
        }
        self.init(task: task, query: query)
        slice = context["slice"].flatMap(DataCiteSlice.init(text:))
        mode = context["mode"].flatMap(Mode.init) ?? .numbers
        page = context["page"].flatMap { Int($0) }.map { min(max(1, $0), 1_000_000) } ?? 1
        pageSize = context["size"].flatMap { Int($0) }.map { min(max(1, $0), Self.largestPage) } ?? Self.largestPage
        limit = context["limit"].flatMap { Int($0) }
        years = Self.years(context["years"])
        declared = context["declared"].flatMap { Int($0) }
        warnings = context["warnings"]?.split(separator: "\n").map(String.init) ?? []
    }

    /// The step as a request carries it.
    var context: [String: String] {
        var context = [
            "task": task.rawValue, "query": query, "mode": mode.rawValue, "page": String(page),
            "size": String(pageSize),
        ]
        context["slice"] = slice?.text
        context["years"] = years == 0...9_999 ? nil : "\(years.lowerBound)-\(years.upperBound)"
        context["limit"] = limit.map { String($0) }
        context["declared"] = declared.map { String($0) }
        if !warnings.isEmpty { context["warnings"] = warnings.joined(separator: "\n") }
        return context
    }

    private static func years(_ text: String?) -> ClosedRange<Int> {
        let ends = (text ?? "").split(separator: "-").compactMap { Int($0) }
        return ends.count == 2 && ends[0] <= ends[1] ? ends[0]...ends[1] : 0...9_999
    }
}
