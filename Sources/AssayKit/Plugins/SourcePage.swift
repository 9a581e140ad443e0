/// What a plugin read from one response.
public struct SourcePage: Sendable {
    /// The records, in the source's order.
    public var records: [Record]
    /// What to ask next: nothing, the next page, or several independent requests.
    public var next: [SourceRequest]
    /// How many items the source says the whole search has; `nil` where this response does not say. Where a search is cut into
    /// parts, this is the number of the uncut search, so that parts that do not add up to it leave the sheet open.
    public var declaredTotal: Int?
    /// Whether ``declaredTotal`` is an estimate of the source, which what comes need not meet: the sheet then closes when nothing
    /// failed and the pages came to their proper end, and the person is told both numbers.
    public var isTotalEstimated: Bool
    /// Items that could not be read, and what else went wrong.
    public var problems: [SourceProblem]
    /// What the person should know of how the source understood the query, for example a phrase that it dropped.
    public var warnings: [String]
    /// Which part of the search this response begins, and how many items the source says that part has; `nil` where the search is
    /// not cut into parts, or the part was already told. The host checks that each part brings its number.
    public var part: Part?
    /// Items of ``declaredTotal`` that the plugin knows it cannot reach, for example beyond a source's ceiling.
    public var unreachable: Int

    /// A page.
    public init(
        records: [Record] = [], next: [SourceRequest] = [], declaredTotal: Int? = nil, problems: [SourceProblem] = [],
        warnings: [String] = [], unreachable: Int = 0, part: Part? = nil, isTotalEstimated: Bool = false
    ) {
        self.records = records
        self.next = next
        self.declaredTotal = declaredTotal
        self.isTotalEstimated = isTotalEstimated
        self.problems = problems
        self.warnings = warnings
        self.unreachable = unreachable
        self.part = part
    }
}

extension SourcePage {
    /// A part into which a plugin cut a search, such as the publications of one year.
    public struct Part: Hashable, Sendable {
        /// The part's name, for messages: `2020-01-01 to 2020-06-30`.
        public var name: String
        /// How many items the source says it has.
        public var total: Int

        /// A part.
        public init(name: String, total: Int) {
            self.name = name
            self.total = total
        }
    }
}
