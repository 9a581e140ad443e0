import AssayKit

/// Clusters made into works, with the links between them.
struct WorkAssembly {
    private let traits: [Traits]
    /// The work of each record, by position.
    private let workOf: [Int]
    /// The works, in the order of the clusters, which is the order that links count.
    private(set) var works: [Work]
    /// Links that records tell, sorted.
    let links: [Link]
    /// Links that only titles tell, sorted, without those that records tell too.
    let weakLinks: [Link]

    init(
        _ traits: [Traits], clusters: [Cluster], isTrusted: (Int) -> Bool, previous: [String: String]
    ) {
        self.traits = traits
        let members = clusters.map { $0.members.sorted() }
        var workOf = [Int](repeating: 0, count: traits.count)
        for (work, positions) in members.enumerated() {
            for position in positions { workOf[position] = work }
        }
        self.workOf = workOf
        let ids = members.map { positions in positions.map { traits[$0].id } }
        let anchors = members.map { Self.anchors($0.map { (traits[$0], isTrusted($0)) }) }
        let names = StableNames(prefix: "W", previous: previous).assign(ids, anchors: anchors)
        works = zip(names, clusters).map { name, cluster in Self.work(name, cluster, traits) }
        let links = LinkReader(traits, workOf: workOf).links()
        self.links = links
        let told = Set(links.map { [$0.left, $0.right] })
        weakLinks = TitleLinks(traits: traits, workOf: workOf).links().filter { !told.contains([$0.left, $0.right]) }
        addIntegrity()
    }

    /// What a work is named after, strongest first; a DOI that several publications share names none of them.
    private static func anchors(_ members: [(traits: Traits, isTrusted: Bool)]) -> [String] {
        let dois = members.filter(\.isTrusted).compactMap { $0.traits.record.identifiers[.doi] }
        let others = [IdentifierScheme.pmid, .pmcid, .nct].flatMap { scheme in
            members.filter { scheme != .nct || $0.traits.room == .registration }
                .compactMap { $0.traits.record.identifiers[scheme] }.sorted().prefix(1)
        }
        return (dois.sorted().prefix(1) + others).map(\.description) + members.prefix(1).map(\.traits.id)
    }
}

// MARK: - Works

extension WorkAssembly {
    private static func work(_ name: String, _ cluster: Cluster, _ traits: [Traits]) -> Work {
        let members = cluster.members.sorted().map { traits[$0] }
        let merger = RecordMerger(id: name, records: members.map(\.record))
        let identifiers = Set(members.flatMap { $0.record.identifiers.all }).sorted()
        return Work(
            id: name, members: members.map(\.id), record: merger.record, origins: merger.origins,
            identifiers: identifiers, merges: cluster.merges, kind: kind(of: members))
    }

    /// The first of these that a record tells; a preprint with a volume in another source has become an article.
    private static func kind(of members: [Traits]) -> WorkKind {
        let kinds = Set(members.map(\.kind))
        let isPrinted = members.contains { $0.kind == .article && $0.volume != nil }
        let order: [WorkKind] = [
            .registration, .notice, .preprint, .comment, .abstract, .chapter, .book, .thesis, .dataset,
        ]
        return order.first { kinds.contains($0) && !($0 == .preprint && isPrinted) } ?? .article
    }

    /// What the work's own records say, and what notices of other works say of it.
    private mutating func addIntegrity() {
        var signals = works.map { _ in [WorkIntegrity.Signal]() }
        for (position, trait) in traits.enumerated() {
            signals[workOf[position]] += IntegrityReader.signals(of: trait.record)
        }
        let records = Dictionary(traits.map { ($0.id, $0.record) }, uniquingKeysWith: { first, _ in first })
        for link in links where works[link.left].kind == .notice {
            guard let notice = NoticeKind(relation: link.kind), let record = records[link.leftRecord] else { continue }
            signals[link.right].append(IntegrityReader.signal(notice, from: record))
        }
        for position in works.indices {
            let integrity = IntegrityReader.integrity(signals[position], isNotice: works[position].kind == .notice)
            works[position].integrity = integrity
            works[position].record.integrity = IntegrityReader.merged(integrity)
        }
    }
}

// MARK: - Notes

extension WorkAssembly {
    /// The pairs of works that belong together without being one, sorted.
    func related() -> [PairNote] {
        (links + weakLinks).map { link in
            PairNote(
                left: link.leftRecord, right: link.rightRecord, leftWork: works[link.left].id,
                rightWork: works[link.right].id, kind: link.kind.rawValue, evidence: link.evidence)
        }.sorted(by: Self.isBefore)
    }

    /// The pairs of works that look alike, each pair once, sorted; pairs that a person has split are decided.
    func maybe(_ doubts: [Clusterer.Doubt], _ decisions: LinkDecisions) -> [PairNote] {
        let decided = Set(decisions.split.map { [$0.left, $0.right].sorted() })
        var notes: [[String]: PairNote] = [:]
        for note in doubts.map(note).sorted(by: Self.isBefore) where note.leftWork != note.rightWork {
            guard !decided.contains([note.left, note.right].sorted()) else { continue }
            let key = [note.leftWork, note.rightWork].sorted()
            if notes[key] == nil { notes[key] = note }
        }
        return notes.values.sorted(by: Self.isBefore)
    }

    private func note(_ doubt: Clusterer.Doubt) -> PairNote {
        let left = min(doubt.left, doubt.right)
        let right = max(doubt.left, doubt.right)
        return PairNote(
            left: traits[left].id, right: traits[right].id, leftWork: works[workOf[left]].id,
            rightWork: works[workOf[right]].id, kind: doubt.kind, evidence: doubt.evidence)
    }

    private static func isBefore(_ one: PairNote, _ other: PairNote) -> Bool {
        (one.left, one.right, one.kind, one.evidence) < (other.left, other.right, other.kind, other.evidence)
    }
}
