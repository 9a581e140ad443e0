import AssayHost
import AssayKit
import AssayLinkage
import AssayReport
import AssayStore
import AssayTesting
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct UpdaterTests {
    @Test func `a second run that finds the same leaves report and lock as they are`() async throws {
        let world = try SmallWorld()
        let first = try await world.update(day: 1)
        #expect(first.run == 1)
        #expect(first.works == 5)
        #expect(first.studies == 5)
        #expect(first.sources.map(\.id) == ["pubmed", "clinicaltrials"])
        #expect(first.sources.map(\.balance.new) == [3, 2])
        #expect(first.sources.allSatisfy { $0.status == .complete && $0.balance.isBalanced })
        #expect(!first.isPartial)
        let events = try world.library().events(run: 1)
        #expect(first.changes == events.count)
        #expect(try world.events(run: 1)["method-changed"] == nil)
        let (report, lock) = (try world.report(), try world.folder.text("search.lock.json"))

        let second = try await world.update(day: 2)
        #expect(second.run == 2)
        #expect(second.changes == 0)
        #expect(second.sources.map(\.balance.new) == [0, 0])
        #expect(second.sources.map(\.balance.known) == [3, 2])
        #expect(try world.report() == report)
        #expect(try world.folder.text("search.lock.json") == lock)
        #expect(report.contains("as of 2026-01-01, run 1"))
    }

    @Test func `a new work is told as new and as nothing else`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.serve(SmallWorld.works + [SmallWorld.laterTrial])
        let result = try await world.update(day: 8)
        #expect(result.works == 6)
        #expect(result.sources.first?.balance.new == 1)
        let events = try world.events(run: 2)
        #expect(events["work-new"] == 1)
        #expect(events["work-updated"] == nil)
        #expect(events["method-changed"] == nil)
        #expect(events["document-changed"] == nil)
        let changes = try world.model().changes
        #expect(changes.since == "2026-01-01")
        #expect(changes.newWorks.map(\.title) == ["Veltrazine or placebo for noctalgia."])
        #expect(changes.notes == [])
    }

    @Test func `a retraction takes a work out of all counts and lists it with its claims`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let before = try world.model()
        #expect(before.counts.works == 5)
        #expect(before.counts.studies == 5)
        #expect(before.counts.excludedRetracted == 0)
        let claims = before.claims.filter { $0.evidence.contains { $0.year == 2020 } }.map(\.id)
        #expect(!claims.isEmpty)

        try world.serve([SmallWorld.retracted(SmallWorld.trial)] + SmallWorld.works.dropFirst())
        _ = try await world.update(day: 8)
        let after = try world.model()
        #expect(try world.events(run: 2)["integrity-changed"] == 1)
        #expect(after.counts.works == 4)
        #expect(after.counts.studies == 4)
        #expect(after.counts.excludedRetracted == 1)
        #expect(after.counts.findings < before.counts.findings)
        #expect(after.changes.integrityChanges.map(\.to) == [.retracted])
        #expect(after.integrity.map(\.status) == [.retracted])
        #expect(Set(after.integrity.first?.claims ?? []) == Set(claims))
        let fallen = try #require(after.integrity.first?.workID)
        #expect(after.claims.allSatisfy { $0.evidence.allSatisfy { $0.workID != fallen } })
        #expect(after.themes.allSatisfy { $0.findings.allSatisfy { $0.workID != fallen } })
        for claim in claims {
            let (old, new) = (before.claims.first { $0.id == claim }, after.claims.first { $0.id == claim })
            #expect(new.map(\.evidenceTotal) == old.map { $0.evidenceTotal - 1 })
        }
        let moved = after.changes.verdictsMoved.filter { $0.workIDs.contains(fallen) }.map(\.claimID)
        let differing = zip(before.claims, after.claims).filter { $0.verdict != $1.verdict }.map(\.0.id)
        #expect(moved == differing)
    }

    @Test func `a record that its source delivers no more falls out, and comes back with it`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.serve(Array(SmallWorld.works.dropFirst()))
        let second = try await world.update(day: 2)
        #expect(second.works == 4)
        #expect(try world.events(run: 2)["record-withdrawn"] == 1)
        #expect(try world.events(run: 2)["work-gone"] == 1)
        #expect(
            try world.model().changes.notes == [
                "1 work is no longer counted.", "pubmed no longer returns 1 record that it returned before.",
            ])
        try world.serve(SmallWorld.works)
        let third = try await world.update(day: 3)
        #expect(third.works == 5)
        #expect(try world.events(run: 3)["work-new"] == 1)
    }

    @Test func `a source taken out of the configuration counts no more`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.configure(sources: ["pubmed"])
        let result = try await world.update(day: 2)
        #expect(result.works == 3)
        let model = try world.model()
        #expect(model.counts.records == 3)
        #expect(model.balance.map(\.source) == ["pubmed"])
        #expect(model.registrations.isEmpty)
        try world.configure(sources: ["pubmed", "clinicaltrials"])
        #expect(try await world.update(day: 3).works == 5)
    }

    @Test func `an edited document moves its claims and is told as edited`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let before = try world.model()
        let claims = before.claims.map(\.text)
        #expect(claims.count == 2)
        try world.folder.write(
            SmallWorld.document.replacing("often causes", with: "rarely causes"), "document.md")
        let result = try await world.update(day: 2)
        let events = try world.events(run: 2)
        #expect(result.changes == events.values.reduce(0, +))
        #expect(events["document-changed"] == 1)
        #expect(events["method-changed"] == nil)
        #expect(events["work-updated"] == nil)
        let model = try world.model()
        let old = try #require(claims.first { $0.contains("often") })
        let new = try #require(model.claims.first { $0.text.contains("rarely") })
        #expect(
            model.changes.notes == [
                "The document was edited.", "New claim \(new.id): \(new.text)",
                "The document no longer makes claim \(before.claims.first { $0.text == old }?.id ?? "").",
            ])
        #expect(model.claims.map(\.text).contains("Veltrazine rarely causes nausea in adults with noctalgia."))
    }

    @Test func `another theme pack is a change of method, not of works`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.folder.write(
            """
            name: mine
            themes:
              - id: benefit
                title: Benefit
                terms: [pain, effective]
            """, "mine.yaml")
        try world.configure(sources: ["pubmed", "clinicaltrials"], themes: "mine.yaml")
        _ = try await world.update(day: 2)
        let events = try world.events(run: 2)
        #expect(events["method-changed"] == 1)
        #expect(events["work-updated"] == nil)
        #expect(events["work-new"] == nil)
        let model = try world.model()
        #expect(model.themes.map(\.id) == ["benefit"])
        #expect(
            model.changes.notes == [
                "The theme pack or the method changed, so some differences are not changes of evidence."
            ])
    }

    @Test func `asking one source keeps what the others brought, and is no other question`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let report = try world.report()
        let quiet = try await world.update(day: 2, only: ["pubmed"])
        #expect(quiet.sources.map(\.id) == ["pubmed"])
        #expect(quiet.works == 5)
        #expect(try world.report() == report)
        try world.serve(SmallWorld.works + [SmallWorld.laterTrial])
        _ = try await world.update(day: 3, only: ["pubmed"])
        let model = try world.model()
        #expect(model.run == 3)
        #expect(model.balance.map(\.source) == ["pubmed", "clinicaltrials"])
        #expect(model.balance.map(\.declared) == [4, 2])
        #expect(model.search.sources.map(\.asked) == ["2026-01-03", "2026-01-01"])
        #expect(model.banner.isEmpty)
        _ = try await world.update(day: 4)
        #expect(try world.model().run == 3)
    }

    @Test func `a source that fails is named, keeps what it brought, and heals`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        world.server.setFault(.htmlWith200, for: .clinicaltrials)
        let failed = try await world.update(day: 2)
        #expect(failed.isPartial)
        #expect(failed.works == 5)
        #expect(failed.sources.map(\.status) == [.complete, .failed])
        let broken = try world.model()
        #expect(broken.banner.map(\.source) == ["clinicaltrials"])
        #expect(broken.balance.map(\.status) == [.complete, .failed])
        #expect(broken.changes.newWorksTotal == 0)
        world.server.setFault(nil, for: .clinicaltrials)
        #expect(try await !world.update(day: 3).isPartial)
        let healed = try world.model()
        #expect(healed.banner.isEmpty)
        #expect(healed.run == 3)
    }

    @Test func `offline into an empty store gives the same report, byte for byte`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        try world.serve([SmallWorld.retracted(SmallWorld.trial)] + SmallWorld.works.dropFirst(2))
        _ = try await world.update(day: 2)
        _ = try await world.update(day: 3, only: ["pubmed"])
        let report = try world.report()
        let requests = world.server.requests().count
        try FileManager.default.removeItem(at: try world.workspace().library)
        for suffix in ["-wal", "-shm"] {
            // Only there where the store was not closed to its end.
            try? FileManager.default.removeItem(atPath: try world.workspace().library.path + suffix)
        }
        try FileManager.default.removeItem(at: try world.workspace().report)
        let rebuilt = try await world.update(day: 20, offline: true)
        #expect(rebuilt.run == 3)
        #expect(try world.report() == report)
        #expect(world.server.requests().count == requests)
        _ = try await world.update(day: 21, offline: true)
        #expect(try world.report() == report)
    }

    @Test func `a run that was cut is taken up, and ends as an undisturbed one`() async throws {
        let calm = try SmallWorld()
        _ = try await calm.update(day: 1)
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let journal = try world.workspace().captures.appendingPathComponent("runs/0001.jsonl")
        let lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
        #expect(lines.last?.contains("\"end\"") == true)
        // As a kill leaves it: no end, a torn line, and a store that knows the run as open.
        try Data((lines.dropLast().joined(separator: "\n") + "\n{\"exch").utf8).write(to: journal)
        let fingerprint = try #require(try world.library().runs().first?.fingerprint)
        try FileManager.default.removeItem(at: try world.workspace().library)
        try FileManager.default.removeItem(at: try world.workspace().report)
        let library = try Library.open(at: try world.workspace().library)
        let day = try Date("2026-01-01T12:00:00Z", strategy: .iso8601)
        _ = try library.beginRun(
            Run.Start(number: 1, kind: "live", started: day, asOf: day, fingerprint: fingerprint, version: "0"))
        try library.close()
        let requests = world.server.requests().count

        let result = try await world.update(day: 1)
        #expect(result.run == 1)
        #expect(result.works == 5)
        #expect(try strip(world.report(), world) == strip(calm.report(), calm))
        #expect(world.server.requests().count == requests)
    }

    /// The report without the server's port.
    private func strip(_ text: String, _ world: SmallWorld) -> String {
        text.split(separator: "\n").filter { !$0.contains("assay:") }.joined(separator: "\n")
            .replacing(world.server.baseURL, with: "SERVER")
    }

    @Test func `a journal left open beside a finished run is ended by the next update`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let journal = try world.workspace().captures.appendingPathComponent("runs/0001.jsonl")
        let lines = try String(contentsOf: journal, encoding: .utf8).split(separator: "\n")
        try Data((lines.dropLast().joined(separator: "\n") + "\n").utf8).write(to: journal)
        let result = try await world.update(day: 2)
        #expect(result.run == 2)
        #expect(result.changes == 0)
        let read = try #require(RunJournal(reading: journal))
        #expect(read.isFinished)
        #expect(read.complete == ["pubmed", "clinicaltrials"])
    }

    @Test func `nothing to replay is said with the next command`() async throws {
        let world = try SmallWorld()
        let error = await #expect(throws: WorkspaceError.self) { try await world.update(day: 1, offline: true) }
        #expect(error?.message == "there are no captures to replay")
        #expect(error?.hint == "run assay update without --offline first")
    }

    @Test func `an edit inside a region stops the report, not the run`() async throws {
        let world = try SmallWorld()
        _ = try await world.update(day: 1)
        let edited = try world.report().replacing("## At a glance", with: "## My glance")
        try world.folder.write(edited, "report.md")
        try world.serve(SmallWorld.works + [SmallWorld.laterTrial])
        let update = try await world.updateWhole(day: 2)
        #expect(update.reportError?.code == .editedRegion)
        #expect(update.result.works == 6)
        #expect(try world.report() == edited)
        #expect(try world.library().runs().last?.state == .finished)
    }
}
