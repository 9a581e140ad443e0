import AssayKit

extension Comparison {
    mutating func compareFindings() {
        let before = Self.index(old.findings, by: \.id)
        let after = Self.index(new.findings, by: \.id)
        for (id, finding) in after where before[id] == nil { tell(.findingNew, finding) }
        for (id, finding) in before where after[id] == nil { tell(.findingDropped, finding) }
    }

    private mutating func tell(_ kind: EventRow.Kind, _ finding: FindingRow) {
        add(kind, finding.id, cause: [finding.workID], ["theme": .string(finding.theme)])
    }

    mutating func compareClaims() {
        let before = Set(old.claims.map(\.id))
        let after = Set(new.claims.map(\.id))
        for id in after.subtracting(before) { add(.claimNew, id) }
        for id in before.subtracting(after) { add(.claimGone, id) }
    }

    /// A claim that is gone has no verdict to move; a claim without a verdict before gets one without `from`.
    mutating func compareVerdicts() {
        let before = Self.index(old.verdicts, by: \.claimID)
        let movers = movers()
        for verdict in new.verdicts {
            let earlier = before[verdict.claimID]
            let works = movers[verdict.claimID] ?? []
            // Where no judgement moved, the document or the method did.
            let cause = works.isEmpty ? changedMeta : works
            if earlier?.label != verdict.label {
                let details = [
                    "from": Self.text(earlier?.label), "to": .string(verdict.label), "works": Self.list(works),
                ]
                add(.verdictMoved, verdict.claimID, cause: cause, details)
            }
            if let earlier, earlier.certainty != verdict.certainty {
                let details = ["from": Self.text(earlier.certainty), "to": Self.text(verdict.certainty)]
                add(.certaintyMoved, verdict.claimID, cause: cause, details)
            }
        }
    }

    /// For each claim the works whose judgement came, went or changed its stance, or whose standing changed, sorted.
    private func movers() -> [String: [String]] {
        let changedStanding = standingChanges()
        let before = Dictionary(grouping: old.judgements, by: \.claimID)
        let after = Dictionary(grouping: new.judgements, by: \.claimID)
        return Dictionary(
            uniqueKeysWithValues: Set(before.keys).union(after.keys).map { claim in
                let earlier = stances(before[claim] ?? [])
                let later = stances(after[claim] ?? [])
                let works = Set(earlier.keys).union(later.keys)
                return (claim, works.filter { earlier[$0] != later[$0] || changedStanding.contains($0) }.sorted())
            })
    }

    private func standingChanges() -> Set<String> {
        let before = Self.index(old.works, by: \.id)
        return Set(new.works.filter { work in before[work.id].map { $0.status != work.status } ?? false }.map(\.id))
    }

    private func stances(_ judgements: [JudgementRow]) -> [String: [String]] {
        Dictionary(grouping: judgements, by: \.workID).mapValues { rows in rows.map(\.stance).sorted() }
    }
}
