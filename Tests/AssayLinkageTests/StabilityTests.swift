import AssayKit
import AssayLinkage
import Foundation
import Testing

@Suite struct StabilityTests {
    /// Sixty works of one to three records each, with shared and contradicting identifiers among them.
    private func records() -> [Record] {
        (0..<60).flatMap { number -> [Record] in
            let title = "Invented outcome number \(number % 40) of walking in town and country"
            let pubmed = Records.make(
                "\(number)", [.pmid: "\(number + 1)", .doi: "10.1000/\(number % 50)"], title: title)
            let crossref = Records.make("c\(number)", source: "crossref", [.doi: "10.1000/\(number)"], title: title)
            let file = Records.make("f\(number)", source: "files", title: title, pages: nil)
            return Array([pubmed, crossref, file].prefix(number % 3 + 1))
        }
    }

    @Test func `the order of the records does not matter`() throws {
        let records = records()
        let expected = Linker().link(records)
        var generator = Shuffler(state: 7)
        for _ in 0..<5 {
            #expect(Linker().link(records.shuffled(using: &generator)) == expected)
        }
        #expect(expected.works.flatMap(\.members).count == records.count)
        #expect(Set(expected.works.map(\.id)).count == expected.works.count)
        for work in expected.works { #expect(work.merges.count == work.members.count - 1) }
        #expect(Set(expected.studies.flatMap { $0.reports.map(\.work) }).count == expected.works.count)
    }

    @Test func `a work is named after its strongest identifier and keeps its name`() throws {
        let early = Linker().link([Records.make("1", [.pmid: "1"])])
        let name = try #require(early.works.first?.id)
        #expect(name == "W" + SHA256.hex("pmid:1").prefix(10))
        let records = [Records.make("1", [.pmid: "1"]), Records.make("2", source: "crossref", [.doi: "10.1000/a"])]
        #expect(Linker().link(records).works.map(\.id) == ["W" + SHA256.hex("doi:10.1000/a").prefix(10)])
        #expect(Linker().link(records, previous: early.workIDs).works.map(\.id) == [name])
        let study = try #require(early.studies.first?.id)
        let later = Linker().link(records, previous: early.workIDs, previousStudies: early.studyIDs)
        #expect(later.studies.map(\.id) == [study])
    }

    @Test func `most members decide the name, then the smaller name`() {
        let doi: [IdentifierScheme: String] = [.doi: "10.1000/a"]
        let records = ["1", "2", "3"].map { Records.make($0, doi) }
        let majority = ["pubmed:1": "Wa", "pubmed:2": "Wb", "pubmed:3": "Wb"]
        #expect(Linker().link(records, previous: majority).works.map(\.id) == ["Wb"])
        #expect(Linker().link(records, previous: ["pubmed:1": "Wb", "pubmed:2": "Wa"]).works.map(\.id) == ["Wa"])
    }

    @Test func `of two parts of a split work one keeps the name`() {
        let records = [Records.make("1", [.pmid: "1"]), Records.make("2", [.pmid: "2"])]
        let names = Linker().link(records, previous: ["pubmed:1": "Wold", "pubmed:2": "Wold"]).workIDs
        #expect(names["pubmed:1"] == "Wold")
        #expect(names["pubmed:2"] == "W" + SHA256.hex("pmid:2").prefix(10))
    }

    @Test func `twenty thousand records are linked within seconds`() {
        let records = (0..<20_000).map { number in
            Records.make(
                "\(number)", source: number.isMultiple(of: 2) ? "pubmed" : "crossref", [.doi: "10.1000/\(number / 2)"],
                title: "Outcome \(number / 2) of structured walking programmes on resting blood pressure in adults")
        }
        let start = ContinuousClock.now
        let linkage = Linker().link(records)
        #expect(linkage.works.count == 10_000)
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}

/// Knuth's linear congruential generator, so that a failing order can be had again.
private struct Shuffler: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state
    }
}
