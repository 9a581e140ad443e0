import AssayKit

/// Puts records together, rule by rule, strongest first; every join passes the guard of ``Cluster/conflict(with:)``.
///
/// Blocks come out of hash maps, and a block is compared with at most ``limit`` clusters of its own, so that the cost
/// stays near the number of records.
struct Clusterer {
    let traits: [Traits]
    private let decisions: LinkDecisions
    private let shared: SharedDOIs
    private var parents: [Int]
    private var clusters: [Int: Cluster]
    private var splits: [Int: Set<Int>] = [:]
    /// Pairs that were refused and look alike, by position.
    private(set) var doubts: [Doubt] = []

    /// A refused pair.
    struct Doubt {
        var left: Int
        var right: Int
        var kind: String
        var evidence: String
    }

    private static let limit = 16

    /// - Parameter traits: Records in an order that does not depend on the caller's.
    init(_ traits: [Traits], decisions: LinkDecisions) {
        self.traits = traits
        self.decisions = decisions
        let shared = SharedDOIs(traits)
        self.shared = shared
        parents = Array(traits.indices)
        clusters = Dictionary(
            uniqueKeysWithValues: traits.indices.map { position in
                (position, Cluster(position, traits[position], isTrusted: shared.isTrusted(traits[position])))
            })
    }

    /// The finished clusters, by their first record.
    mutating func run() -> [Cluster] {
        applyDecisions()
        joinIdentifiers(.sameDOI) { [shared] in shared.isTrusted($0) ? $0.doi.map { "doi:\($0.base)" } : nil }
        joinIdentifiers(.samePMID) { $0.record.identifiers[.pmid]?.description }
        joinIdentifiers(.samePMCID) { $0.record.identifiers[.pmcid]?.description }
        joinIdentifiers(.sameRegistration) {
            $0.room == .registration ? $0.record.identifiers[.nct]?.description : nil
        }
        for scheme in [IdentifierScheme.europepmc, .arxiv, .openalex, .s2] {
            joinIdentifiers(.sameIdentifier) { $0.record.identifiers[scheme]?.description }
        }
        joinTitles()
        return clusters.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Whether a record's DOI names this very publication.
    func isTrusted(_ position: Int) -> Bool {
        shared.isTrusted(traits[position])
    }
}

// MARK: - Decisions

extension Clusterer {
    private mutating func applyDecisions() {
        let positions = Dictionary(traits.indices.map { (traits[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        for pair in decisions.split {
            guard let left = positions[pair.left], let right = positions[pair.right] else { continue }
            splits[left, default: []].insert(right)
            splits[right, default: []].insert(left)
        }
        let pairs = decisions.join.map { [$0.left, $0.right].sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
        for pair in pairs {
            guard let left = positions[pair[0]], let right = positions[pair[1]], !isSplit(left, right) else { continue }
            join(left, right, .decision, "decided by a person")
        }
    }

    private func isSplit(_ left: Int, _ right: Int) -> Bool {
        guard !splits.isEmpty, let one = clusters[root(left)], let other = clusters[root(right)] else { return false }
        return one.members.contains { member in splits[member].map { !$0.isDisjoint(with: other.members) } ?? false }
    }
}

// MARK: - Identifiers

extension Clusterer {
    private mutating func joinIdentifiers(_ rule: MergeRule, key: (Traits) -> String?) {
        for (key, block) in blocks(key) { joinBlock(block, rule, key) }
    }

    /// Records by key, for keys of two or more, in the order of the keys.
    private func blocks(_ key: (Traits) -> String?) -> [(key: String, block: [Int])] {
        var blocks: [String: [Int]] = [:]
        for (position, trait) in traits.enumerated() {
            if let key = key(trait) { blocks[key, default: []].append(position) }
        }
        return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Joins records that share an identifier. The best described come first, so that a poor record cannot stand between
    /// two that contradict each other; it joins the one that agrees with it most.
    private mutating func joinBlock(_ block: [Int], _ rule: MergeRule, _ evidence: String) {
        let ordered = block.sorted { (-wealth($0), $0) < (-wealth($1), $1) }
        var heads: [Int] = []
        for position in ordered {
            if heads.contains(where: { root($0) == root(position) }) { continue }
            let open = heads.filter { conflict($0, position) == nil }
            if let best = best(open, for: position) {
                join(best, position, rule, evidence)
            } else {
                if let head = heads.first { doubt(head, position, conflict(head, position), evidence) }
                if heads.count < Self.limit { heads.append(position) }
            }
        }
    }

    private func wealth(_ position: Int) -> Int {
        traits[position].record.identifiers.all.count
    }

    private func best(_ heads: [Int], for position: Int) -> Int? {
        guard heads.count > 1 else { return heads.first }
        let scored = heads.map { head in
            let isSameTitle = traits[head].title.text == traits[position].title.text
            let fields = Comparison(traits[head], traits[position])
            return (head: head, score: fields.agreements + (isSameTitle ? 2 : 0) - 2 * fields.conflicts.count)
        }
        return scored.max { ($0.score, $1.head) < ($1.score, $0.head) }?.head
    }
}

// MARK: - Titles

extension Clusterer {
    private mutating func joinTitles() {
        for (_, block) in blocks(Self.titleKey) { joinTitleBlock(block) }
    }

    private static func titleKey(_ traits: Traits) -> String? {
        traits.title.isDistinctive ? "\(traits.title.notice?.rawValue ?? "") \(traits.title.text)" : nil
    }

    /// Joins records of one title. A record that fits two clusters which contradict each other joins neither.
    private mutating func joinTitleBlock(_ block: [Int]) {
        var heads: [Int] = []
        for position in block.sorted(by: { (-wealth($0), $0) < (-wealth($1), $1) }) {
            if heads.contains(where: { root($0) == root(position) }) { continue }
            let fitting = heads.filter { fits($0, position) }
            if let head = fitting.first, fitting.allSatisfy({ root($0) == root(head) }) {
                let evidence = (["title"] + Comparison(traits[head], traits[position]).agreeing).joined(separator: ", ")
                join(head, position, .titleAuthorYearPages, evidence)
                continue
            }
            for head in fitting { doubt(head, position, "ambiguous", "title") }
            if fitting.isEmpty { noteAlike(position, heads) }
            if heads.count < Self.limit { heads.append(position) }
        }
    }

    /// Whether two records of one title are one work: at least two further fields agree, none conflicts with any record
    /// of either cluster, and nothing in the guard forbids it. Different containers, or a meeting's abstract beside an
    /// article, need the first page on top.
    private func fits(_ head: Int, _ position: Int) -> Bool {
        guard conflict(head, position) == nil, let one = clusters[root(head)], let other = clusters[root(position)]
        else { return false }
        let fields = Comparison(traits[head], traits[position])
        guard fields.agreements >= 2 else { return false }
        let isAbstract = (traits[head].kind == .abstract) != (traits[position].kind == .abstract)
        if fields.container == .conflict || isAbstract, fields.page != .agree { return false }
        return one.members.prefix(Self.limit).allSatisfy { left in
            other.members.prefix(Self.limit).allSatisfy { Comparison(traits[left], traits[$0]).conflicts.isEmpty }
        }
    }

    /// Notes the first record of the same title that is kept apart, unless the fields speak against it clearly.
    private mutating func noteAlike(_ position: Int, _ heads: [Int]) {
        for head in heads {
            let fields = Comparison(traits[head], traits[position])
            guard fields.author != .conflict, fields.year != .conflict, fields.conflicts.count < 2 else { continue }
            guard fields.agreements > 0 else { continue }
            let reason = conflict(head, position) ?? (fields.conflicts.isEmpty ? "too-little" : "different-place")
            guard Self.isOpen(reason) else { continue }
            doubt(head, position, reason, (["title"] + fields.agreeing).joined(separator: ", "))
            return
        }
    }

    /// A preprint beside its article or a notice beside its subject is no doubt: it is told as related.
    private static func isOpen(_ reason: String) -> Bool {
        !["preprint-and-article", "notice-and-subject", "registration-and-publication", "split"].contains(reason)
    }
}

// MARK: - Union

extension Clusterer {
    private func root(_ position: Int) -> Int {
        var current = position
        while parents[current] != current { current = parents[current] }
        return current
    }

    private func conflict(_ left: Int, _ right: Int) -> String? {
        guard let one = clusters[root(left)], let other = clusters[root(right)] else { return nil }
        return isSplit(left, right) ? "split" : one.conflict(with: other)
    }

    private mutating func doubt(_ left: Int, _ right: Int, _ reason: String?, _ evidence: String) {
        guard let reason, Self.isOpen(reason) else { return }
        doubts.append(Doubt(left: left, right: right, kind: reason, evidence: evidence))
    }

    private mutating func join(_ left: Int, _ right: Int, _ rule: MergeRule, _ evidence: String) {
        let one = root(left)
        let other = root(right)
        guard one != other, let first = clusters[one], let second = clusters[other] else { return }
        let merge = Merge(left: traits[left].id, right: traits[right].id, rule: rule, evidence: evidence)
        let keepsFirst = first.members.count >= second.members.count
        var bigger = keepsFirst ? first : second
        bigger.absorb(keepsFirst ? second : first, merge)
        parents[keepsFirst ? other : one] = keepsFirst ? one : other
        clusters[keepsFirst ? other : one] = nil
        clusters[keepsFirst ? one : other] = bigger
    }
}
