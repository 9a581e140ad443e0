import AssayKit

/// Records that are taken for one work so far, with what the guard needs to know of all of them together.
struct Cluster {
    /// Positions of the records among the linker's.
    private(set) var members: [Int]
    private(set) var merges: [Merge] = []
    private var pmids: Set<String>
    private var pmcids: Set<String>
    private var registrations: Set<String>
    private var articleDOIs: Set<String>
    private var preprintDOIs: Set<String>
    private var rooms: Set<Traits.Room>
    private var titles: Set<String>

    /// - Parameter isTrusted: Whether the record's DOI names this very publication (see ``SharedDOIs``).
    init(_ position: Int, _ traits: Traits, isTrusted: Bool) {
        let identifiers = traits.record.identifiers
        members = [position]
        pmids = Set([identifiers.pmid].compactMap(\.self))
        pmcids = Set([identifiers.pmcid].compactMap(\.self))
        registrations = traits.room == .registration ? Set([identifiers.nct].compactMap(\.self)) : []
        let doi = isTrusted ? traits.doi : nil
        articleDOIs = Set([doi].compactMap { $0.flatMap { $0.isPreprint ? nil : $0.base } })
        preprintDOIs = Set([doi].compactMap { $0.flatMap { $0.isPreprint ? $0.base : nil } })
        rooms = [traits.room]
        titles = traits.title.words.isEmpty ? [] : [traits.title.text]
    }

    mutating func absorb(_ other: Cluster, _ merge: Merge) {
        members += other.members
        merges += other.merges + [merge]
        pmids.formUnion(other.pmids)
        pmcids.formUnion(other.pmcids)
        registrations.formUnion(other.registrations)
        articleDOIs.formUnion(other.articleDOIs)
        preprintDOIs.formUnion(other.preprintDOIs)
        rooms.formUnion(other.rooms)
        titles.formUnion(other.titles)
    }
}

// MARK: - Guard

extension Cluster {
    /// What forbids that two clusters are one work, for the whole clusters, so that no chain gets round it.
    ///
    /// - Returns: The conflict's name, or `nil`.
    func conflict(with other: Cluster) -> String? {
        if Self.contradict(pmids, other.pmids) { return "different-pmid" }
        if Self.contradict(articleDOIs, other.articleDOIs) { return "different-doi" }
        if Self.contradict(preprintDOIs, other.preprintDOIs) { return "different-doi" }
        if Self.contradict(registrations, other.registrations) { return "different-registration" }
        let isSame = shares(with: other)
        if Self.contradict(pmcids, other.pmcids), !isSame { return "different-pmcid" }
        return roomConflict(with: other, isSame: isSame)
    }

    /// A registration is never anything else. Two records with one DOI or PMID of which only one is known as a preprint
    /// are one thing nevertheless; and so are two of which only one is known as a notice, when they bear one title.
    private func roomConflict(with other: Cluster, isSame: Bool) -> String? {
        let all = rooms.union(other.rooms)
        guard all.count > 1 else { return nil }
        if all.contains(.registration) { return "registration-and-publication" }
        if all.contains(.notice), !(isSame && !titles.isDisjoint(with: other.titles)) { return "notice-and-subject" }
        return isSame || !all.contains(.preprint) ? nil : "preprint-and-article"
    }

    private func shares(with other: Cluster) -> Bool {
        !pmids.isDisjoint(with: other.pmids) || !articleDOIs.isDisjoint(with: other.articleDOIs)
            || !preprintDOIs.isDisjoint(with: other.preprintDOIs)
    }

    private static func contradict(_ left: Set<String>, _ right: Set<String>) -> Bool {
        !left.isEmpty && !right.isEmpty && left.isDisjoint(with: right)
    }
}
