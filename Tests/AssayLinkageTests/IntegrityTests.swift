import AssayKit
import AssayLinkage
import Testing

@Suite struct IntegrityTests {
    private let doi: [IdentifierScheme: String] = [.doi: "10.1000/a"]

    private func integrity(_ records: Record...) throws -> WorkIntegrity {
        try #require(Linker().link(records).work(with: records[0].id)).integrity
    }

    @Test func `the worst signal wins and disagreement stays visible`() throws {
        let integrity = try integrity(
            Records.make("1", doi) { $0.integrity = Integrity(status: .noneFound) },
            Records.make("2", source: "openalex", doi) { $0.integrity = Integrity(status: .retracted) })
        #expect(integrity.status == .retracted)
        #expect(integrity.disagreement)
        #expect(integrity.signals.map(\.source) == ["openalex", "pubmed"])
        #expect(integrity.signals.map(\.status) == [.retracted, .noneFound])
    }

    @Test func `unknown is not clean and no disagreement`() throws {
        #expect(try integrity(Records.make("1", doi)) == WorkIntegrity())
        let one = try integrity(
            Records.make("1", doi) { $0.integrity = Integrity(status: .unknown) },
            Records.make("2", source: "crossref", doi) { $0.integrity = Integrity(status: .noneFound) })
        #expect(one.status == .noneFound)
        #expect(!one.disagreement)
        #expect(one.signals.count == 2)
    }

    @Test func `a notice names its subject fallen, from either side, and never falls itself`() throws {
        let subject = Records.make("1", [.pmid: "1"]) { $0.integrity = Integrity(status: .noneFound) }
        let notice = Records.make(
            "2", source: "crossref", [.doi: "10.1000/notice"], title: "Retraction: " + Records.title, date: "2018-01-05"
        ) {
            $0.relations = [Relation(.retracts, citing: "pmid:1")]
            $0.integrity = Integrity(status: .retracted)
        }
        let linkage = Linker().link([subject, notice])
        let fallen = try #require(linkage.work(with: "pubmed:1"))
        #expect(fallen.integrity.status == .retracted)
        #expect(fallen.integrity.disagreement)
        let signal = try #require(fallen.integrity.signals.first)
        #expect(signal.record == "crossref:2")
        #expect(
            signal.notices == [
                Integrity.Notice(
                    kind: "retraction", identifier: "doi:10.1000/notice", date: PartialDate(iso: "2018-01-05"),
                    origin: "retracts")
            ])
        #expect(fallen.record.integrity?.status == .retracted)
        let other = try #require(linkage.work(with: "crossref:2"))
        #expect(other.kind == .notice)
        #expect(other.integrity.status == .unknown)
        #expect(linkage.related.map(\.kind) == ["retracts"])
        #expect(linkage.related.first?.left == "crossref:2")
    }

    @Test func `an erratum is a correction, not a retraction`() throws {
        let integrity = try integrity(
            Records.make("1", doi) {
                $0.relations = [Relation(.isCorrectedBy, citing: "doi:10.1000/erratum")]
            })
        #expect(integrity.status == .corrected)
        #expect(integrity.signals.flatMap(\.notices).map(\.origin) == ["is-corrected-by"])
    }
}
