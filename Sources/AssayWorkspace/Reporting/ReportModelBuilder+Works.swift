import AssayAppraisal
import AssayHost
import AssayKit
import AssayLinkage
import AssayReport
import AssayStore
import Foundation

// MARK: - What changed

extension ReportModelBuilder {
    mutating func changes() -> ReportChanges {
        let new = subjects(.workNew) + subjects(.workSplit)
        let updated = subjects(.workUpdated)
        let integrity = input.events.filter { $0.kind == .integrityChanged }
        // In the order in which the report shows them; see ``build()``.
        let moves = verdictMoves()
        let changes = integrity.prefix(listLength).compactMap { integrityChange($0) }
        let newWorks = changedWorks(new)
        return ReportChanges(
            isFirstRun: input.previousRun == nil, since: input.previousRun.map { day($0.asOf) },
            newWorks: newWorks, newWorksTotal: new.count, updatedWorks: changedWorks(updated),
            updatedWorksTotal: updated.count, integrityChanges: changes, integrityChangesTotal: integrity.count,
            verdictsMoved: moves, notes: changeNotes)
    }

    private func subjects(_ kind: EventRow.Kind) -> [WorkEntry] {
        input.events.filter { $0.kind == kind }.compactMap { works[$0.subject] }
            .sorted { EvidenceOrder($0) < EvidenceOrder($1) }
    }

    /// On a first run everything is new, which a list would only repeat.
    private mutating func changedWorks(_ entries: [WorkEntry]) -> [ReportChangedWork] {
        guard input.previousRun != nil else { return [] }
        return entries.prefix(listLength).map { entry in
            ReportChangedWork(
                workID: entry.work.id, reference: references.number(of: entry.work.id),
                title: entry.work.record.title ?? "[no title]", design: entry.tags.design.label.rawValue,
                year: entry.work.record.date?.year)
        }
    }

    private mutating func integrityChange(_ event: EventRow) -> ReportIntegrityChange? {
        guard let entry = works[event.subject] else { return nil }
        let details = Self.details(of: event)
        return ReportIntegrityChange(
            workID: event.subject, reference: references.number(of: event.subject),
            title: entry.work.record.title ?? "[no title]", from: Self.status(details["from"]),
            to: Self.status(details["to"]))
    }

    private mutating func verdictMoves() -> [ReportVerdictMove] {
        guard input.previousRun != nil else { return [] }
        let texts = Dictionary(
            input.evidence.claims.claims.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        return input.events.filter { $0.kind == .verdictMoved }.compactMap { event in
            let details = Self.details(of: event)
            guard let from = details["from"]?.text, let text = texts[event.subject] else { return nil }
            let movers = (details["works"]?.array ?? []).compactMap(\.text)
            for work in movers.prefix(5) where works[work] != nil { _ = references.number(of: work) }
            return ReportVerdictMove(
                claimID: event.subject, text: text, from: from, to: details["to"]?.text ?? "", workIDs: movers)
        }
    }

    private var changeNotes: [String] {
        guard input.previousRun != nil else { return [] }
        let kinds = Set(input.events.map(\.kind))
        var notes: [String] = []
        if kinds.contains(.documentChanged) { notes.append("The document was edited.") }
        if kinds.contains(.methodChanged) {
            notes.append("The theme pack or the method changed, so some differences are not changes of evidence.")
        }
        if input.previousRun?.fingerprint != input.run.fingerprint {
            notes.append("The question changed: its query, dates, limits or sources.")
        }
        let gone = input.events.count { $0.kind == .workGone }
        if gone > 0 {
            notes.append(gone == 1 ? "1 work is no longer counted." : "\(gone) works are no longer counted.")
        }
        return notes + withdrawalNotes + returnNotes + claimNotes
    }

    /// Records that their sources no longer return, per source.
    private var withdrawalNotes: [String] {
        let ids = input.events.filter { $0.kind == .recordWithdrawn }.map(\.subject)
        let bySource = Dictionary(grouping: ids) { String($0.prefix { $0 != ":" }) }
        return bySource.sorted { $0.key < $1.key }.map { source, ids in
            "\(source) no longer returns \(ids.count == 1 ? "1 record" : "\(ids.count) records") that it returned before."
        }
    }

    /// Sources that answer again, or for the first time: what only they have is new to this library, not to the world.
    private var returnNotes: [String] {
        input.configuration.enabledSources.map(\.id).compactMap { id in
            guard input.sources[id]?.last?.status == .complete, input.previousSources[id]?.last?.status != .complete
            else {
                return nil
            }
            let what =
                input.previousSources[id] == nil ? "is asked for the first time" : "answers again after a failure"
            return "\(id) \(what): works that only it has are new to this library, not to the literature."
        }
    }

    private var claimNotes: [String] {
        let texts = Dictionary(
            input.evidence.claims.claims.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
        let new = input.events.filter { $0.kind == .claimNew }.map(\.subject)
        let gone = input.events.filter { $0.kind == .claimGone }.map(\.subject)
        return new.prefix(listLength).map { "New claim \($0): \(texts[$0] ?? "")" }
            + gone.prefix(listLength).map { "The document no longer makes claim \($0)." }
    }

    private static func details(of event: EventRow) -> [String: JSONValue] {
        // A ledger entry that another version wrote without details still tells its kind and subject.
        (try? JSONDecoder().decode(JSONValue.self, from: Data(event.json.utf8)))?.object ?? [:]
    }

    private static func status(_ value: JSONValue?) -> Integrity.Status {
        value?.text.flatMap(Integrity.Status.init) ?? .unknown
    }
}

// MARK: - Registrations and integrity

extension ReportModelBuilder {
    /// Registrations whose registry holds no results and whose study has no publication of them.
    func registrations() -> [ReportRegistration] {
        let published = Set(input.evidence.works.filter { $0.isEvidence && !Self.isPlan($0) }.map(\.study))
        return input.evidence.works.filter { entry in
            guard entry.work.kind == .registration, let trial = entry.work.record.trial else { return false }
            return trial.hasResults != true && !published.contains(entry.study)
        }
        .map(registration)
        .sorted { left, right in
            guard left.hasEnded == right.hasEnded else { return left.hasEnded }
            return (left.completionDate ?? "9999", left.nct) < (right.completionDate ?? "9999", right.nct)
        }
    }

    private static func isPlan(_ entry: WorkEntry) -> Bool {
        entry.role == .protocol || entry.role == .registration
    }

    /// The statuses under which ClinicalTrials.gov counts a study as over.
    private static let endStatuses: Set<String> = ["COMPLETED", "TERMINATED", "WITHDRAWN"]

    private func registration(_ entry: WorkEntry) -> ReportRegistration {
        let record = entry.work.record
        return ReportRegistration(
            nct: record.identifiers.nct ?? record.sourceID, workID: entry.work.id, title: record.title ?? "[no title]",
            status: record.trial?.status ?? "status not stated",
            completionDate: (record.trial?.completionDate ?? record.trial?.primaryCompletionDate)?.description,
            enrolment: record.trial?.enrolment, whyStopped: record.trial?.whyStopped,
            hasEnded: Self.endStatuses.contains(record.trial?.status ?? ""))
    }

    /// Works that fell, are under concern or were corrected, the worst first.
    mutating func integrity() -> [ReportIntegrityItem] {
        let noted = input.evidence.works.filter { $0.work.integrity.status >= .corrected && $0.work.kind != .notice }
        let sorted = noted.sorted {
            ($1.work.integrity.status, EvidenceOrder($0)) < ($0.work.integrity.status, EvidenceOrder($1))
        }
        return sorted.enumerated().map { index, entry in
            integrityItem(entry, isListed: index < listLength)
        }
    }

    private mutating func integrityItem(_ entry: WorkEntry, isListed: Bool) -> ReportIntegrityItem {
        ReportIntegrityItem(
            workID: entry.work.id, reference: isListed ? references.number(of: entry.work.id) : nil,
            title: entry.work.record.title ?? "[no title]", year: entry.work.record.date?.year,
            status: entry.work.integrity.status,
            signals: entry.work.integrity.signals.map { signal in
                ReportIntegritySignal(
                    source: signal.source, status: signal.status,
                    notices: signal.notices.compactMap(\.identifier), origin: signal.notices.first?.origin)
            },
            isDisputed: entry.work.integrity.disagreement,
            claims: claimsOfWork[entry.work.id] ?? [])
    }
}
