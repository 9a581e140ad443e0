/// Decides on this machine whether a record matches a query, for sources that cannot express the query themselves.
public struct QueryMatcher: Sendable {
    private let query: Query
    private let since: PartialDate?
    private let until: PartialDate?
    private let foldedTerms: [Query.Term: FoldedText]

    /// A matcher of a search's query and period.
    public init(_ search: Search) {
        query = search.query
        since = search.since
        until = search.until
        let terms = Set(search.query.terms)
        foldedTerms = Dictionary(uniqueKeysWithValues: terms.map { ($0, FoldedText($0.text)) })
    }

    /// Whether the record matches. A record without a date is not refused for its date.
    public func matches(_ record: Record) -> Bool {
        if let date = record.date, !date.isWithin(since: since, until: until) { return false }
        var fields = FoldedFields(record: record)
        return matches(query, &fields)
    }

    private func matches(_ query: Query, _ fields: inout FoldedFields) -> Bool {
        switch query {
        case .term(let term): matches(term, &fields)
        case .and(let parts): parts.allSatisfy { matches($0, &fields) }
        case .or(let parts): parts.contains { matches($0, &fields) }
        case .not(let part): !matches(part, &fields)
        }
    }

    private func matches(_ term: Query.Term, _ fields: inout FoldedFields) -> Bool {
        guard let folded = foldedTerms[term] else { return false }
        return fields.texts(of: term.field).contains { $0.contains(folded, isTruncated: term.isTruncated) }
    }
}

/// The searchable texts of a record, folded when first asked for.
private struct FoldedFields {
    private let record: Record
    private var cache: [Query.Field: [FoldedText]] = [:]

    init(record: Record) {
        self.record = record
    }

    mutating func texts(of field: Query.Field) -> [FoldedText] {
        if let known = cache[field] { return known }
        let made = sources(of: field).map(FoldedText.init)
        cache[field] = made
        return made
    }

    private func sources(of field: Query.Field) -> [String] {
        switch field {
        case .title: [record.title].compactMap(\.self)
        case .abstract: record.abstract.map(\.text)
        case .author:
            record.contributors.map { [$0.literal, $0.family, $0.given].compactMap(\.self).joined(separator: " ") }
        case .mesh: record.subjects.map(\.term)
        case .anywhere: sources(of: .title) + sources(of: .abstract) + sources(of: .mesh) + record.keywords
        }
    }
}
