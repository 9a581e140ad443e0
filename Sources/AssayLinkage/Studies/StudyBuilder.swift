import AssayKit

/// Puts works together that report the same investigation.
///
/// Links join, strongest first: versions (preprint and article, republication), notices, registrations. Two registrations
/// never come into one study, not through a chain either. A review joins no registration, since it counts many; a
/// publication that reports several registrations joins none of them and stays *related*.
struct StudyBuilder {
    private let works: [Work]
    private let links: [Link]
    private let weak: [Link]
    private var groups: WorkGroups

    /// - Parameters:
    ///   - works: The works that the links' positions count.
    ///   - links: Links that records tell.
    ///   - weak: Links that only titles tell.
    init(works: [Work], links: [Link], weak: [Link]) {
        self.works = works
        self.links = links
        self.weak = weak
        groups = WorkGroups(works)
    }

    /// The studies, sorted by id.
    mutating func build(previous: [String: String]) -> [Study] {
        joinVersions()
        joinNotices()
        joinTrials()
        let groups = self.groups.all
        let ids = groups.map { group in group.works.map { works[$0].id }.sorted() }
        let anchors = zip(groups, ids).map { group, ids in self.anchors(group.works, ids) }
        let names = StableNames(prefix: "S", previous: previous).assign(ids, anchors: anchors)
        return zip(names, groups).map { name, group in study(name, group.works, group.reasons) }
            .sorted { $0.id < $1.id }
    }

    private func anchors(_ group: [Int], _ ids: [String]) -> [String] {
        let numbers = Set(group.flatMap { groups.trials[$0] }).sorted()
        return (numbers.count == 1 ? numbers.map { "study \($0)" } : []) + ids.prefix(1).map { "study \($0)" }
    }

    private func study(_ name: String, _ group: [Int], _ reasons: [Study.Reason]) -> Study {
        let ordered = reasons.sorted {
            ($0.left, $0.right, $0.rule, $0.evidence) < ($1.left, $1.right, $1.rule, $1.evidence)
        }
        return Study(id: name, reports: RoleReader.reports(group.map { works[$0] }), reasons: ordered)
    }
}

// MARK: - Joining

extension StudyBuilder {
    private static let versions: Set<Relation.Kind> = [.isPreprintOf, .isVersionOf, .republishes]
    private static let notices: Set<Relation.Kind> = [.retracts, .corrects, .raisesConcern]

    private mutating func joinVersions() {
        for link in links where Self.versions.contains(link.kind) { groups.join(link, rule: link.kind.rawValue) }
        for link in weak where link.kind == .isPreprintOf { groups.join(link, rule: "same-title-preprint") }
    }

    /// A notice about several publications belongs to none of their studies.
    private mutating func joinNotices() {
        let all = (links + weak).filter { Self.notices.contains($0.kind) && works[$0.left].kind == .notice }
        let subjects = Dictionary(grouping: all, by: \.left).mapValues { Set($0.map(\.right)) }
        for link in all where subjects[link.left]?.count == 1 && works[link.right].kind != .notice {
            groups.join(link, rule: link.kind.rawValue)
        }
    }

    private mutating func joinTrials() {
        let claimed = Dictionary(grouping: links.filter { $0.kind == .reportsTrial }, by: \.left)
        var first: [String: Int] = [:]
        for position in works.indices where works[position].kind == .registration {
            for number in groups.trials[position] { first[number] = first[number] ?? position }
        }
        for position in works.indices where Self.canReport(works[position]) {
            guard let number = number(of: position, claimed[position] ?? []) else { continue }
            if let other = first[number] {
                groups.join(position, other, rule: "reports-trial", evidence: number, trial: number)
            } else {
                first[number] = position
                groups.note(position, trial: number)
            }
        }
    }

    /// The one registration that a work reports: the one that it names itself, or the only one that names it.
    private func number(of position: Int, _ claims: [Link]) -> String? {
        let own = WorkGroups.numbers(named: works[position])
        if own.count == 1 { return own.first }
        let claiming = Set(claims.flatMap { groups.trials[$0.right] })
        return own.isEmpty && claiming.count == 1 ? claiming.first : nil
    }

    private static func canReport(_ work: Work) -> Bool {
        guard [.article, .preprint, .abstract].contains(work.kind) else { return false }
        return !work.record.types.contains { reviews.contains($0.lowercased()) }
    }

    private static let reviews: Set = [
        "meta-analysis", "systematic review", "review", "network meta-analysis", "scoping review", "guideline",
        "practice guideline", "editorial", "letter", "comment",
    ]
}
