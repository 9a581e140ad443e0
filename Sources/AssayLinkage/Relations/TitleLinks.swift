import AssayKit

/// Links that only titles tell: a preprint and its article, a notice and the publication that its title names.
struct TitleLinks {
    let traits: [Traits]
    /// The work of each record, by position.
    let workOf: [Int]

    /// All such links, sorted.
    func links() -> [Link] {
        var blocks: [String: [Int]] = [:]
        for (position, trait) in traits.enumerated() where trait.title.isDistinctive && trait.room != .registration {
            blocks[trait.title.text, default: []].append(position)
        }
        return blocks.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { links(in: $0.value) }
    }

    private func links(in block: [Int]) -> [Link] {
        let articles = works(block.filter { traits[$0].room == .publication })
        // Of several publications with one title, nobody can tell which is meant.
        guard articles.count == 1, let article = articles.first else { return [] }
        let preprints = works(block.filter { traits[$0].room == .preprint }).filter { isEarlier($0, than: article) }
        let notices = works(block.filter { traits[$0].room == .notice && traits[$0].title.notice != nil })
        return preprints.map { link(.isPreprintOf, $0, article, "same title, first author and year") }
            + notices.compactMap { notice in
                traits[notice].title.notice.map { link($0.relation, notice, article, "the notice's title names it") }
            }
    }

    /// The first record of each work among some records.
    private func works(_ positions: [Int]) -> [Int] {
        var seen: Set<Int> = []
        return positions.filter { seen.insert(workOf[$0]).inserted }
    }

    /// An article follows its preprint within two years, by the same first author.
    private func isEarlier(_ preprint: Int, than article: Int) -> Bool {
        guard let before = traits[preprint].year, let after = traits[article].year else { return false }
        return Comparison(traits[preprint], traits[article]).author == .agree && (0...2).contains(after - before)
    }

    private func link(_ kind: Relation.Kind, _ left: Int, _ right: Int, _ evidence: String) -> Link {
        Link(
            kind: kind, left: workOf[left], right: workOf[right], leftRecord: traits[left].id,
            rightRecord: traits[right].id, evidence: evidence)
    }
}
