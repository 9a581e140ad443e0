import AssayKit
import AssayLinkage
import Testing

@Suite struct StudyTests {
    @Test func `registration, protocol, preprint, article and later reports are one study`() throws {
        let number = "NCT00000011"
        let linkage = Linker().link([
            Records.registration(number),
            Records.make(
                "1", [.pmid: "1", .nct: number], title: "Walking for blood pressure: study protocol for a trial",
                date: "2012"),
            Records.make(
                "2", source: "crossref", [.doi: "10.1101/2014.11.11.123456"], date: "2014-11-11", volume: nil,
                pages: nil
            ) {
                $0.types = ["posted-content"]
            },
            Records.make("3", [.pmid: "3", .nct: number]),
            Records.make(
                "4", [.pmid: "4", .nct: number], title: "Sleep in the walking trial: a secondary analysis", date: "2014"
            ),
            Records.make(
                "5", [.pmid: "5", .nct: number], title: "Walking and pressure: long term follow up", date: "2019"),
            Records.make("6", [.pmid: "6", .nct: number], title: "Erratum: " + Records.title, date: "2016") {
                $0.relations = [Relation(.corrects, citing: "pmid:3")]
            },
            Records.make("7", [.pmid: "7"], title: "An unrelated study of rowing and reading", author: "Okafor"),
        ])
        #expect(linkage.studies.count == 2)
        let study = try #require(linkage.study(with: "pubmed:3"))
        #expect(
            linkage.roles(of: study) == [
                "clinicaltrials:NCT00000011": .registration, "pubmed:1": .protocol, "crossref:2": .preprint,
                "pubmed:3": .primary, "pubmed:4": .secondary, "pubmed:5": .followUp, "pubmed:6": .correction,
            ])
        #expect(
            study.reports.map(\.role) == [
                .registration, .protocol, .preprint, .primary, .secondary, .followUp, .correction,
            ])
        #expect(study.leadingWork == linkage.work(with: "pubmed:3")?.id)
        #expect(study.reasons.count == 6)
        #expect(Set(study.reasons.map(\.rule)) == ["reports-trial", "same-title-preprint", "corrects"])
    }

    @Test func `preprint and article stay two works that a relation makes one study`() throws {
        let preprint = Records.make(
            "1", source: "europepmc", [.doi: "10.1101/2014.11.11.123456"], title: "An early title of the walking work"
        ) {
            $0.types = ["Preprint"]
            $0.relations = [Relation(.isPreprintOf, citing: "doi:10.1000/a")]
        }
        let linkage = Linker().link([preprint, Records.make("2", source: "crossref", [.doi: "10.1000/a"])])
        #expect(linkage.works.count == 2)
        #expect(linkage.work(with: "europepmc:1")?.kind == .preprint)
        #expect(linkage.studies.count == 1)
        #expect(linkage.studies.first?.reasons.map(\.rule) == ["is-preprint-of"])
        let note = try #require(linkage.related.first)
        #expect([note.left, note.kind, note.right] == ["europepmc:1", "is-preprint-of", "crossref:2"])
    }

    @Test func `a review that names trials joins none of them`() {
        let review = Records.make(
            "1", [.pmid: "1", .nct: "NCT00000011"], title: "Walking for pressure, a meta-analysis of all trials"
        ) {
            $0.types = ["Meta-Analysis"]
        }
        let linkage = Linker().link([Records.registration("NCT00000011"), review])
        #expect(linkage.studies.count == 2)
        #expect(linkage.related.map(\.kind) == ["reports-trial"])
    }

    @Test func `a paper on two trials joins neither and keeps them apart`() {
        let pooled = Records.make("1", [.pmid: "1"]) {
            $0.relations = [
                Relation(.reportsTrial, citing: "nct:NCT00000011"), Relation(.reportsTrial, citing: "nct:NCT00000012"),
            ]
        }
        let linkage = Linker().link([Records.registration("NCT00000011"), Records.registration("NCT00000012"), pooled])
        #expect(linkage.studies.count == 3)
        #expect(linkage.related.count == 2)
    }

    @Test func `a registration's result joins, a mere mention does not`() {
        var registration = Records.registration("NCT00000011")
        registration.relations = [
            Relation(.hasResult, citing: "pmid:1"), Relation(.isMentionedBy, citing: "pmid:2"),
        ]
        let linkage = Linker().link([
            registration, Records.make("1", [.pmid: "1"]),
            Records.make("2", [.pmid: "2"], title: "Reading habits of retired swimmers in winter"),
        ])
        #expect(linkage.study(with: "pubmed:1") == linkage.study(with: "clinicaltrials:NCT00000011"))
        #expect(linkage.study(with: "pubmed:2")?.reports.count == 1)
        #expect(linkage.related.map(\.kind).sorted() == ["mentions-trial", "reports-trial"])
    }
}
