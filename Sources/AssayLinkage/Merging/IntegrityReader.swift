import AssayKit

/// Brings together what the records of a work, and the notices of other works, say of its standing.
enum IntegrityReader {
    /// The signals of one record: what its source concluded, and relations to notices that its source did not conclude from.
    static func signals(of record: Record) -> [WorkIntegrity.Signal] {
        var signals: [WorkIntegrity.Signal] = []
        if let integrity = record.integrity {
            signals.append(
                WorkIntegrity.Signal(
                    source: record.source, record: record.id, status: integrity.status, notices: integrity.notices))
        }
        let told = record.integrity?.status ?? .unknown
        for relation in record.relations where subjectSide.contains(relation.kind) {
            // A work that is registered as the notice about itself tells nothing.
            if let target = relation.target, record.identifiers[target.scheme] == target { continue }
            guard let notice = NoticeKind(relation: relation.kind), notice.status > told else { continue }
            signals.append(
                signal(notice, source: record, identifier: relation.identifier, origin: relation.kind.rawValue))
        }
        return signals
    }

    private static let subjectSide: Set<Relation.Kind> = [.isRetractedBy, .isCorrectedBy, .hasConcern]

    /// The signal that a notice's record gives the work that it names.
    static func signal(_ notice: NoticeKind, from record: Record) -> WorkIntegrity.Signal {
        let identifier = [IdentifierScheme.doi, .pmid].lazy.compactMap { record.identifiers[$0] }.first
        return signal(
            notice, source: record, identifier: identifier?.description, date: record.date,
            origin: notice.relation.rawValue)
    }

    private static func signal(
        _ notice: NoticeKind, source: Record, identifier: String?, date: PartialDate? = nil, origin: String
    ) -> WorkIntegrity.Signal {
        let entry = Integrity.Notice(kind: notice.rawValue, identifier: identifier, date: date, origin: origin)
        return WorkIntegrity.Signal(
            source: source.source, record: source.id, status: notice.status, notices: [entry])
    }

    /// The standing that signals give together.
    ///
    /// A notice never falls itself: what calls it retracted speaks of its subject, stays among the signals and is not
    /// counted. Sources disagree when the worst that each of them knows differs.
    static func integrity(_ signals: [WorkIntegrity.Signal], isNotice: Bool) -> WorkIntegrity {
        let ordered = Set(signals).sorted {
            ($0.source, $0.record, $0.status, $0.sortKey) < ($1.source, $1.record, $1.status, $1.sortKey)
        }
        let counted = ordered.filter { !isNotice || $0.status < .republished }
        let known = Dictionary(grouping: counted.filter { $0.status != .unknown }, by: \.source)
        let opinions = Set(known.values.compactMap { $0.map(\.status).max() })
        return WorkIntegrity(
            status: counted.map(\.status).max() ?? .unknown, signals: ordered, disagreement: opinions.count > 1)
    }

    /// The standing in the form of a record; `nil` where nobody said anything.
    static func merged(_ integrity: WorkIntegrity) -> Integrity? {
        guard !integrity.signals.isEmpty else { return nil }
        var notices: [Integrity.Notice] = []
        for notice in integrity.signals.flatMap(\.notices) where !notices.contains(notice) { notices.append(notice) }
        return Integrity(status: integrity.status, notices: notices)
    }
}

extension WorkIntegrity.Signal {
    fileprivate var sortKey: String {
        notices.map { "\($0.kind) \($0.identifier ?? "") \($0.date?.description ?? "") \($0.origin)" }.joined(
            separator: "\n")
    }
}
