/// What a plugin read from one response.
public struct SourcePage: Sendable {
    /// The records, in the source's order.
    public var records: [Record]
    /// What to ask next: nothing, the next page, or several independent requests.
    public var next: [SourceRequest]
    /// How many items the source says the search has; `nil` where this response does not say.
    public var declaredTotal: Int?
    /// Items that could not be read, and what else went wrong.
    public var problems: [SourceProblem]
    /// What the person should know of how the source understood the query, for example a phrase that it dropped.
    public var warnings: [String]
    /// Items of ``declaredTotal`` that the plugin knows it cannot reach, for example beyond a source's ceiling.
    public var unreachable: Int

    /// A page.
    public init(
        records: [Record] = [], next: [SourceRequest] = [], declaredTotal: Int? = nil, problems: [SourceProblem] = [],
        warnings: [String] = [], unreachable: Int = 0
    ) {
        self.records = records
        self.next = next
        self.declaredTotal = declaredTotal
        self.problems = problems
        self.warnings = warnings
        self.unreachable = unreachable
    }
}
