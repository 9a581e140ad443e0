import AssayKit
import AssayLinkage
import Testing

@Suite struct MergingTests {
    private func merged(_ records: Record...) throws -> Work {
        let linkage = Linker().link(records)
        try #require(linkage.works.count == 1)
        return try #require(linkage.works.first)
    }

    @Test func `each field takes the best value and keeps its origin`() throws {
        let pubmed = Records.make("1", source: "pubmed", [.pmid: "1", .doi: "10.1000/a"], date: "2015") {
            $0.types = ["Randomized Controlled Trial"]
            $0.abstract = [AbstractSection(label: "RESULTS", text: "Lower.")]
            $0.citationCount = nil
        }
        let crossref = Records.make(
            "2", source: "crossref", [.doi: "10.1000/a"], title: "EFFECTS", date: "2015-04-01", pages: "101-109"
        ) {
            $0.abstract = [AbstractSection(text: "A long text without any labels at all.")]
            $0.citationCount = 4
            $0.types = ["journal-article", "randomized controlled trial"]
        }
        let openalex = Records.make(
            "3", source: "openalex", [.doi: "10.1000/a", .openalex: "W555"], date: "2015-03-30", pages: nil
        ) {
            $0.citationCount = 9
        }
        let work = try merged(openalex, crossref, pubmed)
        #expect(work.record.title == Records.title)
        #expect(work.record.abstract == [AbstractSection(label: "RESULTS", text: "Lower.")])
        #expect(work.record.date == PartialDate(iso: "2015-03-30"))
        #expect(work.record.citationCount == 9)
        #expect(work.record.types == ["Randomized Controlled Trial", "journal-article"])
        #expect(work.record.identifiers.all.map(\.description) == ["doi:10.1000/a", "openalex:W555", "pmid:1"])
        #expect(work.record.id == work.id)
        #expect(work.record.source == "work")
        let origins = ["title", "abstract", "pages", "date", "citation_count"].map { work.origins[$0] ?? "" }
        #expect(origins == ["pubmed:1", "pubmed:1", "crossref:2", "openalex:3", "openalex:3"])
    }

    @Test func `of several versions the newest has the word, whatever its id`() throws {
        let versions = [(9, "Old words"), (10, "New words"), (2, "Older words")].map { number, title in
            Records.make("10.1000/av\(number)", source: "medrxiv", [.doi: "10.1000/a"], title: title) {
                $0.extra["version"] = .integer(number)
            }
        }
        let work = try merged(versions[0], versions[1], versions[2])
        #expect(work.record.title == "New words")
        #expect(work.record.extra["version"] == .integer(10))
    }

    @Test func `the longer of two unlabelled abstracts stays`() throws {
        let short = Records.make("1", [.doi: "10.1000/a"]) { $0.abstract = [AbstractSection(text: "Short.")] }
        let long = Records.make("2", source: "europepmc", [.doi: "10.1000/a"]) {
            $0.abstract = [AbstractSection(text: "Longer than that.")]
        }
        #expect(try merged(short, long).origins["abstract"] == "europepmc:2")
    }

    @Test func `a work survives its JSON form`() throws {
        let record = Records.make("1", [.doi: "10.1000/a"]) {
            $0.identifiers.insert(IdentifierScheme(rawValue: "isrctn"), "ISRCTN1")
        }
        let work = try merged(record, Records.make("2", source: "crossref", [.doi: "10.1000/a"]))
        #expect(work.identifiers.map(\.description) == ["doi:10.1000/a", "isrctn:ISRCTN1"])
        #expect(try JSONForm.roundTrip(work) == work)
    }
}
