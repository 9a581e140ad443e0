import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import Foundation

extension Updater {
    /// The records that count: of sources that are switched on, and still returned by them.
    func countedRecords(_ library: Library) throws -> [Record] {
        let enabled = Set(workspace.configuration.enabledSources.map(\.id))
        return try library.records().filter { enabled.contains($0.source) }
    }

    /// Marks the records that a source no longer returns although it gave all that it was asked for.
    ///
    /// Beyond a limit, or where an item could not be read, nobody knows what the source still has, so that nothing is
    /// marked; but a new question drops all that does not answer it. A replay of an older run than the newest says nothing
    /// of what the source returns now.
    ///
    /// - Returns: The ids of records that were withdrawn by their source, the question being the same.
    func noteWithdrawn(_ outcomes: [SourceOutcome], _ plan: RunPlan, _ library: Library) throws -> [String] {
        let last = try RunHistory(library).effective.last { $0.number < plan.number }
        let isSameQuestion = last?.fingerprint == fingerprint
        var withdrawn: [String] = []
        // A source that enriches is asked for some identifiers at a time: what it was not asked for is not gone.
        let enriching = Set(sources.filter(\.isEnrichment).map(\.manifest.id))
        for outcome in outcomes where outcome.status == .complete && !enriching.contains(outcome.id) {
            // What did not change is not named by a pass for changes, and not gone.
            guard outcome.changedSince == nil else { continue }
            let isWhole = outcome.balance.beyondCap == 0 && outcome.balance.unparsable == 0
            let isCurrent = !options.isOffline || plan.replay[outcome.id]?.map(\.run) == [plan.number]
            guard isCurrent, isWhole || !isSameQuestion else { continue }
            let gone = try library.unseen(source: outcome.id, run: plan.number)
            try library.markWithdrawn(gone, run: plan.number)
            if isSameQuestion { withdrawn += gone }
        }
        return withdrawn
    }

    func conclude(
        _ plan: RunPlan, _ outcomes: [SourceOutcome], _ withdrawn: [String], _ started: Date, _ library: Library
    ) async throws -> UpdateResult {
        let before = try library.derived()
        let evidence = await EvidenceBuilder(pack: pack, documentPath: workspace.configuration.document).build(
            records: try countedRecords(library), document: document, previous: try library.previousWorkIDs(),
            previousStudies: before.studyOfWork)
        let state = try EvidenceStorage.rows(of: evidence, documentHash: documentHash)
        let (old, new) = try EvidenceStorage.comparable(before, state)
        let events = LedgerDiff.events(
            from: old, to: new, run: plan.number, date: plan.asOf.ISO8601Format(), withdrawn: withdrawn,
            isSameWork: EvidenceStorage.saysTheSame)
        let result = makeResult(plan, outcomes, started, evidence, changes: events.count)
        try library.replaceDerived(
            state, run: plan.number, events: events, finishing: try end(of: plan, result, library))
        return result
    }

    private func makeResult(
        _ plan: RunPlan, _ outcomes: [SourceOutcome], _ started: Date, _ evidence: Evidence, changes: Int
    ) -> UpdateResult {
        let versions = Dictionary(sources.map { ($0.manifest.id, $0.manifest.version) }, uniquingKeysWith: { $1 })
        return UpdateResult(
            run: plan.number, started: started.ISO8601Format(), finished: environment.now.ISO8601Format(),
            sources: outcomes.map { UpdateResult.SourceResult($0, pluginVersion: versions[$0.id] ?? "") },
            works: evidence.works.count, studies: evidence.studies.count, findings: evidence.findings.count,
            changes: changes)
    }

    private func end(of plan: RunPlan, _ result: UpdateResult, _ library: Library) throws -> Run.End {
        let text = String(decoding: try JSONEncoder.assay().encode(result), as: UTF8.self)
        let isEffective = try result.changes > 0 || RunHistory(library).isChanged(by: result, fingerprint: fingerprint)
        return Run.End(finished: environment.now, result: text, isEffective: isEffective)
    }
}
