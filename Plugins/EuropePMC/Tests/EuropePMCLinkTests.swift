import AssayKit
import Testing

@Suite struct EuropePMCLinkTests {
    @Test(arguments: [
        ("Retraction in", "is-retracted-by", Integrity.Status.retracted),
        ("Retraction of", "retracts", .noneFound),
        ("Partial retraction in", "is-corrected-by", .corrected),
        ("Erratum in", "is-corrected-by", .corrected),
        ("Erratum for", "corrects", .noneFound),
        ("Expression of concern in", "has-expression-of-concern", .concern),
        ("Expression of concern for", "expresses-concern-about", .noneFound),
        ("Retracted and republished in", "is-republished-as", .republished),
        ("Retracted and republished from", "republishes", .noneFound),
        ("Corrected and republished in", "is-republished-as", .corrected),
        ("Corrected and republished from", "republishes", .noneFound),
        ("Comment in", "has-comment", .noneFound),
        ("Comment on", "comments-on", .noneFound),
        ("Update in", "is-updated-by", .noneFound),
        ("Update of", "updates", .noneFound),
        ("Preprint in", "has-preprint", .noneFound),
        ("Summary for patients in", "summary-for-patients-in", .noneFound),
        ("RETRACTION IN", "is-retracted-by", .retracted),
    ])
    func `a link reads in its direction`(type: String, kind: String, status: Integrity.Status) throws {
        let record = try Support.record(
            #""pubTypeList":{"pubType":["Journal Article"]},"commentCorrectionList":{"commentCorrection":["#
                + #"{"source":"MED","id":"99","type":"\#(type)"}]}"#)
        #expect(record?.relations.map(\.kind.rawValue) == [kind])
        #expect(record?.relations.map(\.identifier) == ["pmid:99"])
        #expect(record?.integrity?.status == status)
    }

    @Test(arguments: [
        ("PPR", "Preprint", "Update in", "MED", "is-preprint-of"),
        ("MED", "Preprint", "Update in", "MED", "is-preprint-of"),
        ("MED", "Journal Article", "Update of", "PPR", "has-preprint"),
        ("MED", "Journal Article", "Update of", "MED", "updates"),
        ("PPR", "Preprint", "Preprint of", "MED", "is-preprint-of"),
    ])
    func `which of two is the preprint decides the kind`(
        source: String, pubType: String, link: String, other: String, kind: String
    ) throws {
        let id = other == "PPR" ? "PPR5" : "99"
        let record = try Support.record(
            #""pubTypeList":{"pubType":["\#(pubType)"]},"commentCorrectionList":{"commentCorrection":["#
                + #"{"source":"\#(other)","id":"\#(id)","type":"\#(link)"}]}"#, source: source)
        #expect(record?.relations.map(\.kind.rawValue) == [kind])
    }

    @Test(
        arguments: [
            (#""firstPublicationDate":"2021-02-11""#, "2021-02-11"),
            (#""firstPublicationDate":"2021-02-01","electronicPublicationDate":"2021-02-01""#, "2021-02-01"),
            (#""firstPublicationDate":"2021-02-01""#, "2021-02"),
            (#""firstPublicationDate":"2021-01-01""#, "2021"),
            (#""firstPublicationDate":"2021-02-01","journalInfo":{"dateOfPublication":"2021 Feb 1"}"#, "2021-02-01"),
            (#""firstPublicationDate":"2021-01-01","journalInfo":{"dateOfPublication":"2021 Winter"}"#, "2021"),
            (#""firstPublicationDate":"2020-12-01","journalInfo":{"dateOfPublication":"2021 Mar"}"#, "2020-12"),
            (#""electronicPublicationDate":"2021-05-06","pubYear":"2022""#, "2021-05-06"),
            (#""journalInfo":{"dateOfPublication":"2021 Mar-Apr"},"pubYear":"2021""#, "2021-03"),
            (#""pubYear":"2021""#, "2021"),
            (#""pubYear":2021"#, "2021"),
            (#""pubYear":"in press""#, nil),
        ] as [(String, String?)])
    func `a date has no part that the source filled in`(members: String, expected: String?) throws {
        #expect(try Support.record(members)?.date?.description == expected)
    }
}
