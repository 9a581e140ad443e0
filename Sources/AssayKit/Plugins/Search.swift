/// What a source is asked for.
public struct Search: Hashable, Sendable {
    /// The question, parsed.
    public var query: Query
    /// The question as the person wrote it.
    public var text: String
    /// The first day, month or year of publication that is wanted; `nil` for no limit.
    public var since: PartialDate?
    /// The last one, included; `nil` for no limit.
    public var until: PartialDate?
    /// The most records that are wanted; `nil` for all that the source can reach.
    public var limit: Int?

    /// A search.
    public init(
        query: Query, text: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil, limit: Int? = nil
    ) {
        self.query = query
        self.text = text ?? query.description
        self.since = since
        self.until = until
        self.limit = limit
    }

    /// The kinds of expression that the search uses.
    public var parts: Set<QueryPart> {
        since == nil && until == nil ? query.parts : query.parts.union([.dates])
    }
}
