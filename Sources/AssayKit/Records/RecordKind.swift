/// What sort of thing a record describes; all but literature is kept apart from works and studies.
public struct RecordKind: RawRepresentable, Codable, Hashable, Sendable {
    /// The kind's name in JSON.
    public let rawValue: String

    /// A kind by its name.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// A publication or a trial registration. It becomes a work, and evidence.
    public static let literature = RecordKind(rawValue: "literature")
    /// The official labelling of a medicine; see ``SafetyFacts``. Never counted as a study.
    public static let drugLabel = RecordKind(rawValue: "drug-label")
    /// Counts of reports of adverse events to an authority; see ``SafetyFacts``. Never counted as a study.
    public static let adverseEvents = RecordKind(rawValue: "adverse-events")
    /// What a service adds to a publication whose identifier was known: open access, citations. It adds no work.
    public static let enrichment = RecordKind(rawValue: "enrichment")

    /// Whether records of this kind become works; a kind that nobody knows does.
    public var isLiterature: Bool {
        ![Self.drugLabel, .adverseEvents, .enrichment].contains(self)
    }
}
