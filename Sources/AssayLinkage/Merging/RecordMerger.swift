import AssayKit

/// Merges the records of a work into one, by ``FieldPriority``, and keeps where each value comes from.
struct RecordMerger {
    private let curated: [Record]
    private let registered: [Record]
    private(set) var record: Record
    private(set) var origins: [String: String] = [:]

    init(id: String, records: [Record]) {
        curated = FieldPriority.curated(records)
        registered = FieldPriority.registered(records)
        record = Record(source: "work", sourceID: id)
        record.id = id
        mergeText()
        mergePlace()
        mergeLists()
        mergeFacts()
    }

    private mutating func mergeText() {
        record.title = first("title", curated) { $0.title?.nonEmpty }
        record.language = first("language", curated) { $0.language?.nonEmpty }
        let best = curated.filter { !$0.abstractText.isEmpty }.enumerated().max {
            (Self.richness($0.element), -$0.offset) < (Self.richness($1.element), -$1.offset)
        }
        take("abstract", best?.element) { $0.abstract = $1.abstract }
    }

    /// Labelled before unlabelled, then by length in bytes.
    private static func richness(_ record: Record) -> Int {
        let isLabelled = record.abstract.contains { $0.label != nil }
        return record.abstract.reduce(isLabelled ? 1 << 40 : 0) { $0 + $1.text.utf8.count }
    }

    private mutating func mergePlace() {
        record.container = first("container", registered) { $0.container?.nonEmpty }
        record.volume = first("volume", registered) { $0.volume?.nonEmpty }
        record.issue = first("issue", registered) { $0.issue?.nonEmpty }
        record.pages = first("pages", registered) { $0.pages?.nonEmpty }
        record.license = first("license", registered) { $0.license?.nonEmpty }
        let dated = registered.filter { $0.date != nil }.enumerated().min {
            (Self.coarseness($0.element), $0.element.date?.firstDay.description ?? "", $0.offset)
                < (Self.coarseness($1.element), $1.element.date?.firstDay.description ?? "", $1.offset)
        }
        take("date", dated?.element) { $0.date = $1.date }
        let people = registered.filter { !$0.contributors.isEmpty }.enumerated().max {
            (Self.names($0.element), -$0.offset) < (Self.names($1.element), -$1.offset)
        }
        take("contributors", people?.element) { $0.contributors = $1.contributors }
    }

    private static func coarseness(_ record: Record) -> Int {
        record.date?.day != nil ? 0 : record.date?.month != nil ? 1 : 2
    }

    private static func names(_ record: Record) -> Int {
        record.contributors.count { $0.family != nil }
    }

    private mutating func mergeLists() {
        record.types = union("types", curated, \.types) { $0.lowercased() }
        record.keywords = union("keywords", curated, \.keywords) { $0.lowercased() }
        record.urls = union("urls", registered, \.urls) { $0 }
        record.relations = union("relations", registered, \.relations) { $0 }
            .sorted { ($0.kind.rawValue, $0.identifier) < ($1.kind.rawValue, $1.identifier) }
        take("subjects", curated.first { !$0.subjects.isEmpty }) { $0.subjects = $1.subjects }
    }

    private mutating func mergeFacts() {
        take("trial", curated.first { $0.trial != nil }) { $0.trial = $1.trial }
        take("open_access", registered.first { $0.openAccess != nil }) { $0.openAccess = $1.openAccess }
        let cited = curated.filter { $0.citationCount != nil }.enumerated().max {
            ($0.element.citationCount ?? 0, -$0.offset) < ($1.element.citationCount ?? 0, -$1.offset)
        }
        take("citation_count", cited?.element) { $0.citationCount = $1.citationCount }
        for source in registered {
            for identifier in source.identifiers.all where record.identifiers[identifier.scheme] == nil {
                record.identifiers[identifier.scheme] = identifier
                if origins["identifiers"] == nil { origins["identifiers"] = source.id }
            }
            record.extra.merge(source.extra) { first, _ in first }
        }
    }
}

// MARK: - Choosing

extension RecordMerger {
    private mutating func first<Value>(_ field: String, _ records: [Record], _ value: (Record) -> Value?) -> Value? {
        for record in records {
            if let value = value(record) {
                origins[field] = record.id
                return value
            }
        }
        return nil
    }

    private mutating func take(_ field: String, _ source: Record?, _ copy: (inout Record, Record) -> Void) {
        guard let source else { return }
        origins[field] = source.id
        copy(&record, source)
    }

    /// All values of all records, each once by its key, in the records' order.
    private mutating func union<Value, Key: Hashable>(
        _ field: String, _ records: [Record], _ list: (Record) -> [Value], key: (Value) -> Key
    ) -> [Value] {
        var seen: Set<Key> = []
        var values: [Value] = []
        for record in records {
            for value in list(record) where seen.insert(key(value)).inserted { values.append(value) }
            if origins[field] == nil, !values.isEmpty { origins[field] = record.id }
        }
        return values
    }
}
