import AssayKit
import Foundation
import Testing

/// A record with each key of the contract, authored by hand, keys in sorted order.
private let golden = [
    #"{"abstract":[{"label":"AIM","text":"To see."},{"text":"Seen."}],"citation_count":3,"container":"A Journal","#,
    #""contributors":[{"affiliations":["Unit, City"],"family":"Doe","given":"Jo","orcid":"0000-0002-1825-0097"},"#,
    #"{"affiliations":[],"literal":"The Group"}],"date":"2012-05","id":"example:7","#,
    #""identifiers":{"doi":"10.1000/abc","nct":"NCT01234567","pmid":"12345"},"#,
    #""integrity":{"notices":[{"date":"2013","identifier":"doi:10.1000/n","kind":"retraction","origin":"own list"}],"#,
    #""status":"retracted"},"issue":"2","keywords":["pain"],"language":"en","license":"CC BY","pages":"1-9","#,
    #""relations":[{"identifier":"doi:10.1000/n","kind":"is-retracted-by"}],"schema":"assay.record/1","#,
    #""source":"example","source_id":"7","subjects":[{"major":true,"qualifiers":["therapy"],"term":"Pain"}],"#,
    #""title":"A/B – \"é\"","trial":{"conditions":["Pain"],"enrolment":40,"interventions":["Rest"],"#,
    #""phase":"PHASE3","primary_outcomes":["Pain at 7 days"],"registry":"example","status":"COMPLETED","#,
    #""why_stopped":"funds"},"types":["article"],"urls":["https://example.org/7"],"volume":"12"}"#,
].joined()

private func decoded(_ text: String) throws -> Record {
    try JSONDecoder().decode(Record.self, from: Data(text.utf8))
}

@Suite struct RecordJSONTests {
    private var made: Record {
        var record = Record(source: "example", sourceID: "7")
        record.identifiers = IdentifierSet(
            [Identifier(.doi, "10.1000/ABC"), Identifier(.pmid, "12345"), Identifier(.nct, "NCT01234567")]
                .compactMap(\.self))
        record.title = "A/B – \"é\""
        record.abstract = [AbstractSection(label: "AIM", text: "To see."), AbstractSection(text: "Seen.")]
        record.contributors = [
            Contributor(family: "Doe", given: "Jo", orcid: "0000-0002-1825-0097", affiliations: ["Unit, City"]),
            Contributor(literal: "The Group"),
        ]
        (record.container, record.volume, record.issue, record.pages) = ("A Journal", "12", "2", "1-9")
        record.date = PartialDate(year: 2012, month: 5)
        (record.types, record.keywords, record.language) = (["article"], ["pain"], "en")
        record.subjects = [Subject(term: "Pain", qualifiers: ["therapy"], isMajor: true)]
        (record.urls, record.license, record.citationCount) = (["https://example.org/7"], "CC BY", 3)
        record.relations = [Relation(.isRetractedBy, citing: "doi:10.1000/n")]
        let notice = Integrity.Notice(
            kind: "retraction", identifier: "doi:10.1000/n", date: PartialDate(year: 2013), origin: "own list")
        record.integrity = Integrity(status: .retracted, notices: [notice])
        record.trial = trial
        return record
    }

    private var trial: TrialFacts {
        var trial = TrialFacts(registry: "example")
        (trial.phase, trial.status, trial.enrolment, trial.whyStopped) = ("PHASE3", "COMPLETED", 40, "funds")
        (trial.conditions, trial.interventions, trial.primaryOutcomes) = (["Pain"], ["Rest"], ["Pain at 7 days"])
        return trial
    }

    @Test func `a record is written with the contract's keys in sorted order`() throws {
        #expect(try made.jsonLine() == golden)
    }

    @Test func `what is written is read back`() throws {
        #expect(try decoded(golden) == made)
        #expect(try decoded(golden).jsonLine() == golden)
    }

    @Test func `keys that are not known are kept`() throws {
        let text = #"{"id":"x:1","source":"x","source_id":"1","own":{"n":[1,2.5,null,true,"t"]},"z":null}"#
        let record = try decoded(text)
        #expect(record.extra["own"]?["n"]?.array == [.integer(1), .number(2.5), .null, .bool(true), .string("t")])
        #expect(record.extra["z"] == .null)
        #expect(try decoded(try record.jsonLine()) == record)
        #expect(record.extra["schema"] == nil)
    }

    @Test func `an unknown key cannot take a known one's place`() throws {
        var record = Record(source: "x", sourceID: "1")
        record.extra = ["title": .string("false"), "schema": .string("other/9")]
        #expect(try decoded(try record.jsonLine()).title == nil)
        #expect(try record.jsonLine().contains(#""schema":"assay.record/1""#))
    }

    @Test func `missing lists are empty and a missing half of the id is made`() throws {
        let record = try decoded(#"{"source":"x","source_id":5}"#)
        #expect(record == Record(source: "x", sourceID: "5"))
        #expect(record.id == "x:5")
        #expect(try decoded(#"{"id":"own"}"#).sourceID == "own")
        #expect(try decoded(#"{"id":"own","source_id":"1","source":"x"}"#).id == "own")
    }

    @Test(arguments: [
        "{}", #"{"id":""}"#, #"{"id":null,"source_id":" "}"#, #"{"id":"1","title":["x"]}"#, "[]", "null",
        #"{"id":"1","date":"soon"}"#, #"{"id":"1","abstract":"plain"}"#,
    ])
    func `a record without an id or with a wrong type is refused`(text: String) {
        #expect(throws: DecodingError.self) { try decoded(text) }
    }

    @Test func `numbers stand for text where text is meant`() throws {
        let record = try decoded(#"{"id":"1","volume":12,"issue":1.5,"pages":"e12","identifiers":{"pmid":12345}}"#)
        #expect([record.volume, record.issue, record.pages] == ["12", "1.5", "e12"])
        #expect(record.identifiers.pmid == "12345")
    }

    @Test func `an identifier that its scheme refuses is left out`() throws {
        let record = try decoded(#"{"id":"1","identifiers":{"doi":"none","pmid":null,"own":"Z 1"}}"#)
        #expect(record.identifiers.all.map(\.description) == ["own:Z 1"])
    }

    @Test func `of two keys for one scheme the same one stays each time`() throws {
        let text = #"{"id":"1","identifiers":{"doi":"10.1000/b","DOI":"10.1000/a"}}"#
        for _ in 0..<20 { #expect(try decoded(text).identifiers.doi == "10.1000/a") }
    }

    @Test func `a standing without notices has none`() throws {
        let record = try decoded(#"{"id":"1","integrity":{"status":"corrected"}}"#)
        #expect(record.integrity == Integrity(status: .corrected))
    }

    @Test func `the digest follows the content and not the order of keys`() throws {
        let record = try decoded(#"{"source_id":"1","title":"T","source":"x","b":1,"a":2}"#)
        let turned = try decoded(#"{"a":2,"b":1,"source":"x","title":"T","source_id":"1"}"#)
        #expect(try record.contentHash() == turned.contentHash())
        #expect(try record.contentHash() == SHA256.hex(try record.jsonLine()))
        var other = record
        other.title = "U"
        #expect(try other.contentHash() != record.contentHash())
    }

    @Test func `a number that JSON has not is an error`() {
        var record = Record(source: "x", sourceID: "1")
        record.extra = ["n": .number(.infinity)]
        #expect(throws: EncodingError.self) { try record.jsonLine() }
    }

    @Test func `standings are ordered from harmless to fallen`() {
        let order: [Integrity.Status] = [.unknown, .noneFound, .corrected, .concern, .republished, .retracted]
        #expect(Integrity.Status.allCases.sorted() == order)
    }
}
