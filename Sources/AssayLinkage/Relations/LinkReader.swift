import AssayKit

/// Finds the links between works: records' relations and registration numbers, resolved against all identifiers.
struct LinkReader {
    private let traits: [Traits]
    /// The work of each record, by position.
    private let workOf: [Int]
    /// Records by identifier; a registration number leads to registrations only.
    private var index: [Identifier: [Int]] = [:]

    init(_ traits: [Traits], workOf: [Int]) {
        self.traits = traits
        self.workOf = workOf
        for (position, trait) in traits.enumerated() {
            for identifier in trait.record.identifiers.all
            where identifier.scheme != .nct || trait.room == .registration {
                index[identifier, default: []].append(position)
            }
        }
    }

    /// All links, sorted, each pair and kind once with everyone who says so.
    func links() -> [Link] {
        var found: [LinkKey: [Link]] = [:]
        for position in traits.indices {
            for link in links(of: position) where link.left != link.right {
                found[LinkKey(link), default: []].append(link)
            }
        }
        return found.sorted { $0.key < $1.key }.compactMap { Self.together($0.value) }
    }

    private static func together(_ links: [Link]) -> Link? {
        let ordered = links.sorted {
            ($0.leftRecord, $0.rightRecord, $0.evidence) < ($1.leftRecord, $1.rightRecord, $1.evidence)
        }
        guard var link = ordered.first else { return nil }
        link.evidence = Set(ordered.map(\.evidence)).sorted().joined(separator: "; ")
        return link
    }

    private func links(of position: Int) -> [Link] {
        let record = traits[position].record
        var links = record.relations.flatMap { relation -> [Link] in
            guard Self.known.contains(relation.kind), let target = relation.target else { return [] }
            return resolve(position, relation.kind, target, "\(record.id) says \(relation.kind.rawValue) \(target)")
        }
        if traits[position].room != .registration, let number = record.identifiers[.nct] {
            links += resolve(position, .reportsTrial, number, "\(record.id) names \(number)")
        }
        return links
    }

    /// A link to each work that bears the identifier; usually one.
    private func resolve(_ position: Int, _ kind: Relation.Kind, _ target: Identifier, _ evidence: String) -> [Link] {
        let direction = Link.direction(of: kind)
        var works: Set<Int> = []
        return (index[target] ?? []).prefix(16).filter { works.insert(workOf[$0]).inserted }.map { other in
            let (left, right) = direction.isTurned ? (other, position) : (position, other)
            return Link(
                kind: direction.kind, left: workOf[left], right: workOf[right], leftRecord: traits[left].id,
                rightRecord: traits[right].id, evidence: evidence)
        }
    }

    private static let known: Set<Relation.Kind> = [
        .isRetractedBy, .retracts, .isCorrectedBy, .corrects, .hasConcern, .raisesConcern, .isRepublishedAs,
        .republishes, .isPreprintOf, .hasPreprint, .isVersionOf, .isUpdatedBy, .updates, .commentsOn, .hasComment,
        .reportsTrial, .hasResult, .isMentionedBy,
    ]
}

/// What makes two links the same.
private struct LinkKey: Hashable, Comparable {
    let kind: String
    let left: Int
    let right: Int

    init(_ link: Link) {
        kind = link.kind.rawValue
        left = link.left
        right = link.right
    }

    static func < (one: LinkKey, other: LinkKey) -> Bool {
        (one.kind, one.left, one.right) < (other.kind, other.left, other.right)
    }
}
