import AssayAppraisal
import AssayKit
import AssayLinkage
import AssayStore
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct EvidenceBuilderTests {
    private static let sentence = "Statins caused muscle pain in adults compared with placebo."

    private static func record(_ id: String, _ title: String, doi: String) -> Record {
        var record = Record(source: "test", sourceID: id)
        record.title = title
        record.identifiers = IdentifierSet([Identifier(.doi, doi)].compactMap(\.self))
        record.types = ["Randomized Controlled Trial"]
        record.abstract = [AbstractSection(label: "CONCLUSIONS", text: sentence)]
        record.date = PartialDate(year: 2020)
        return record
    }

    private static func related(_ record: Record, _ kind: Relation.Kind, _ doi: String) -> Record {
        var copy = record
        copy.relations = [Identifier(.doi, doi)].compactMap(\.self).map { Relation(kind, $0) }
        return copy
    }

    private static func records() -> [Record] {
        var preprint = related(
            record("pre", "Statins and pain: a trial", doi: "10.5555/pre"), .isPreprintOf, "10.5555/a")
        preprint.types = ["Preprint"]
        var fallen = record("bad", "Statins hurt, again", doi: "10.5555/bad")
        fallen.integrity = Integrity(status: .retracted)
        var comment = record("com", "Comment on statins and pain", doi: "10.5555/com")
        comment.types = ["Comment"]
        let notice = related(
            record("ret", "Retraction: Statins hurt, again", doi: "10.5555/ret"), .retracts, "10.5555/bad")
        var registration = record("nct", "Statins and muscle pain", doi: "10.5555/nct")
        registration.identifiers = IdentifierSet([Identifier(.nct, "NCT00000001")].compactMap(\.self))
        registration.trial = TrialFacts(registry: "ClinicalTrials.gov")
        return [
            record("a", "Statins and pain: a trial of adults", doi: "10.5555/a"), preprint, fallen, comment, notice,
            registration,
        ]
    }

    private func evidence() async throws -> Evidence {
        let document = try Document.read(
            data: Data("# Statins\n\nStatins cause muscle pain in adults.\n".utf8), name: "d.md")
        return await EvidenceBuilder(pack: try ThemePack.bundled("clinical"), documentPath: "d.md").build(
            records: Self.records(), document: document, previous: [:], previousStudies: [:])
    }

    @Test func `a study with a preprint and an article counts once`() async throws {
        let evidence = try await evidence()
        let works = Dictionary(uniqueKeysWithValues: evidence.works.map { ($0.work.members.first ?? "", $0) })
        #expect(works["test:a"]?.study == works["test:pre"]?.study)
        #expect(works["test:pre"]?.work.kind == .preprint)
        #expect(Set(evidence.judgements.map(\.work)) == Set(["test:a", "test:pre"].compactMap { works[$0]?.work.id }))
        let verdict = try #require(evidence.verdicts.first).verdict
        #expect(verdict.stances.values.reduce(0, +) == 1)
    }

    @Test func `notices, comments, registrations and fallen works are no evidence`() async throws {
        let evidence = try await evidence()
        #expect(evidence.works.count == 6)
        #expect(evidence.recordCount == 6)
        let counted = Set(evidence.works.filter(\.isEvidence).flatMap(\.work.members))
        #expect(counted == ["test:a", "test:pre"])
        let ids = Set(evidence.works.filter(\.isEvidence).map(\.work.id))
        #expect(evidence.findings.allSatisfy { ids.contains($0.work) })
        let fallen = evidence.works.filter(\.isFallen)
        #expect(fallen.map(\.work.members) == [["test:bad"]])
        #expect(Set(evidence.fallenJudgements.map(\.work)) == Set(fallen.map(\.work.id)))
    }

    @Test func `what is stored is what is read`() async throws {
        let evidence = try await evidence()
        let state = try EvidenceStorage.rows(of: evidence, documentHash: "h").sorted
        let read = try #require(try EvidenceStorage.evidence(from: state))
        #expect(read.judgements.count == evidence.judgements.count)
        #expect(read.fallenJudgements.count == evidence.fallenJudgements.count)
        #expect(read.verdicts == evidence.verdicts)
        #expect(Set(read.findings) == Set(evidence.findings))
        #expect(read.claims == evidence.claims)
        #expect(try EvidenceStorage.rows(of: read, documentHash: "h").sorted == state)
    }

    @Test func `the same records give the same rows, in whatever order they come`() async throws {
        let document = try Document.read(data: Data("Statins cause muscle pain in adults.\n".utf8), name: "d.md")
        let builder = EvidenceBuilder(pack: try ThemePack.bundled("clinical"), documentPath: "d.md")
        var states: Set<String> = []
        for records in [Self.records(), Self.records().reversed()] {
            let evidence = await builder.build(
                records: records, document: document, previous: [:], previousStudies: [:])
            states.insert("\(try EvidenceStorage.rows(of: evidence, documentHash: "h").sorted)")
        }
        #expect(states.count == 1)
    }
}
