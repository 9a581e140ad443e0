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
    /// Only records that the source added or changed on or after this day (of its own calendar) are wanted; `nil` for all. Set
    /// only for a source whose manifest says that it can tell (``SourceManifest/Capability/changes``).
    public var changedSince: PartialDate?
    /// The most records that are wanted; `nil` for all that the source can reach.
    public var limit: Int?

    /// A search.
    public init(
        query: Query, text: String? = nil, since: PartialDate? = nil, until: PartialDate? = nil, limit: Int? = nil,
        changedSince: PartialDate? = nil
    ) {
        self.query = query
        self.text = text ?? query.description
        self.since = since
        self.until = until
        self.limit = limit
        self.changedSince = changedSince
    }

    /// The kinds of expression that the search uses.
    public var parts: Set<QueryPart> {
        since == nil && until == nil ? query.parts : query.parts.union([.dates])
    }
}
