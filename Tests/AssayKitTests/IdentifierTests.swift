import AssayKit
import Testing

private let sici = "10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2"
private let siciValue = "10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2"

@Suite struct IdentifierTests {
    @Test(arguments: [
        "10.1000/abc.1", "10.1000/ABC.1", "https://doi.org/10.1000/abc.1", "http://dx.doi.org/10.1000/abc.1",
        "HTTPS://DOI.ORG/10.1000/ABC.1", "https://www.doi.org/10.1000/abc.1", "doi.org/10.1000/abc.1",
        "doi:10.1000/abc.1", "DOI: 10.1000/abc.1", "DOI 10.1000/abc.1", "doi:\u{A0}10.1000/abc.1",
        "  10.1000/abc.1\r\n", "10.1000/abc.1.", "10.1000/abc.1,", "10.1000/abc.1)", "10.1000/abc.1].",
        "10.1000/abc.1\"", "10.1000/abc.1”.", "10.1000/abc.1;", "10.1000/abc.1/", "10.1000/abc.1).,;",
        "https://doi.org/10.1000%2Fabc.1", "10.1000%2fabc.1", "https://doi.org/doi:10.1000/abc.1",
        "DOI: https://doi.org/10.1000/abc.1", "doi:https://dx.doi.org/10.1000/abc.1.", "info:doi/10.1000/abc.1",
        "(doi:10.1000/abc.1)", "[10.1000/abc.1]", "“10.1000/abc.1”", "<https://doi.org/10.1000/abc.1>",
        "10.1000/abc.1\u{200B}", "10.1000/\u{AD}abc.1", "\u{FEFF}10.1000/abc.1",
    ])
    func `every form of a DOI has one value`(text: String) {
        #expect(Identifier(.doi, text)?.value == "10.1000/abc.1")
    }

    /// A blank before it keeps a text from being taken for normal at a glance.
    @Test(arguments: [IdentifierScheme.doi, .pmid, .pmcid, .nct], 0..<20 as Range<UInt64>)
    func `what is taken as it stands would have been normalised to the same`(scheme: IdentifierScheme, seed: UInt64) {
        let pieces = [
            "10.", "PMC", "NCT", "00000000", "12345678", "pmc", "10.1000/", "1", "0", "23", "a", "B", "/", ".", "-",
            "_", "(", ")", "%2f", ":",
        ]
        var generator = SeededGenerator(seed: seed)
        for length in 0..<60 {
            let text = (0..<(length % 6)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            #expect(Identifier(scheme, text) == Identifier(scheme, " " + text), "\(text)")
        }
    }

    @Test(arguments: [
        sici, "https://doi.org/" + sici, "doi:" + sici + ".", "(" + sici + ")",
        "https://doi.org/10.1002/%28SICI%291097-0258%2819980815/30%2917%3A15/16%3C1661%3A%3AAID-SIM968%3E3.0.CO%3B2-2",
        "10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
    ])
    func `a SICI survives whole`(text: String) {
        #expect(Identifier(.doi, text)?.value == siciValue)
    }

    @Test(arguments: [
        ("10.1000.10/x", "10.1000.10/x"), ("10.1000/a(b)", "10.1000/a(b)"), ("10.1000/a(b))", "10.1000/a(b)"),
        ("10.1000/a[1]", "10.1000/a[1]"), ("10.1000/a/b/", "10.1000/a/b"), ("10.1000/100%", "10.1000/100%"),
        ("10.1000/ü", "10.1000/ü"), ("10.123456789/x", "10.123456789/x"),
    ])
    func `unusual DOIs stay what they are`(text: String, value: String) {
        #expect(Identifier(.doi, text)?.value == value)
    }

    @Test(arguments: [
        "", " ", "nonsense", "10.", "10./x", "10.1/x", "10.1000", "10.1000/", "10.1000/.", "10.1000..1/x", "10.a/x",
        "10.1000/a b", "10.1000/a\u{0}b", "10.1000/a\u{85}b", "11.1000/x", "see 10.1000/x", "https://doi.org/",
        "10.1000/a%00b%2F", "10.١٢٣٤/x", "10.1234567890/x", "doi:", "https://https://",
    ])
    func `what is no DOI is refused`(text: String) {
        #expect(Identifier(.doi, text) == nil)
    }

    @Test func `two thousand bytes are a DOI and one more is not`() {
        let head = "10.1000/"
        let longest = head + String(repeating: "a", count: 2_000 - head.count)
        #expect(Identifier(.doi, longest)?.value == longest)
        #expect(Identifier(.doi, longest + "a") == nil)
    }

    @Test(arguments: [
        ("12345", "12345"), ("0012345", "12345"), ("PMID: 12345", "12345"), ("pmid12345.", "12345"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345/", "12345"), ("http://www.ncbi.nlm.nih.gov/pubmed/12345", "12345"),
        ("99999999", "99999999"),
    ])
    func `PMIDs are digits`(text: String, value: String) {
        #expect(Identifier(.pmid, text)?.value == value)
    }

    @Test(arguments: ["0", "000", "123456789", "12a45", "PMC12345", "-5", "1.5", "١٢٣", "12 34", "pmid:"])
    func `other text is no PMID`(text: String) {
        #expect(Identifier(.pmid, text) == nil)
    }

    @Test(arguments: [
        "PMC123456", "pmc123456", "123456", "PMC123456.2", "PMCID: PMC123456", "pmc-id: PMC123456;",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123456",
        "https://europepmc.org/articles/pmc123456",
    ])
    func `every form of a PMCID has one value`(text: String) {
        #expect(Identifier(.pmcid, text)?.value == "PMC123456")
    }

    @Test(arguments: ["PMC", "PMC0", "PMC12a", "PMC1.2.3", "PMC123.abc", "PMC1234567890", "pmid 5"])
    func `other text is no PMCID`(text: String) {
        #expect(Identifier(.pmcid, text) == nil)
    }

    @Test(arguments: [
        ("NCT01234567", "NCT01234567"), ("nct01234567", "NCT01234567"), ("NCT1234567", "NCT01234567"),
        ("NCT1", "NCT00000001"), ("NCT 01234567", "NCT01234567"), ("NCT: 01234567", "NCT01234567"),
        ("NCT01234567.", "NCT01234567"), ("https://clinicaltrials.gov/study/NCT01234567", "NCT01234567"),
        ("https://clinicaltrials.gov/ct2/show/NCT01234567?term=nct&rank=1", "NCT01234567"),
        ("https://clinicaltrials.gov/study/NCT01234567#results", "NCT01234567"),
    ])
    func `registration numbers have eight digits`(text: String, value: String) {
        #expect(Identifier(.nct, text)?.value == value)
    }

    @Test(arguments: [
        "NCT00000000", "NCT123456789", "NCT012345678", "NCT", "01234567", "see NCT01234567",
        "NCT01234567 was stopped early", "NCTABCDEFGH", "distinct", "https://clinicaltrials.gov/", "NCT0123456X",
    ])
    func `other text is no registration number`(text: String) {
        #expect(Identifier(.nct, text) == nil)
    }

    @Test(arguments: [
        ("2101.00001", "2101.00001"), ("arXiv:2101.00001v3", "2101.00001"), ("arXiv: 2101.00001", "2101.00001"),
        ("0704.0001", "0704.0001"), ("https://arxiv.org/abs/2101.00001v2", "2101.00001"),
        ("http://www.arxiv.org/pdf/2101.00001v2.pdf", "2101.00001"), ("hep-th/9901001", "hep-th/9901001"),
        ("math.GT/0309136v1", "math.gt/0309136"), ("https://arxiv.org/abs/hep-th/9901001", "hep-th/9901001"),
    ])
    func `arXiv identifiers lose their version`(text: String, value: String) {
        #expect(Identifier(.arxiv, text)?.value == value)
    }

    @Test(arguments: ["2101.001", "2101.000001", "hep-th/99", "21010.0001", "arxiv"])
    func `other text is no arXiv identifier`(text: String) {
        #expect(Identifier(.arxiv, text) == nil)
    }

    @Test(arguments: [
        (IdentifierScheme.openalex, "https://openalex.org/W2741809807", "W2741809807"),
        (.openalex, "w2741809807", "W2741809807"),
        (.s2, "649DEF34F8BE52C8B66281AF98AE884C09AEF38B", "649def34f8be52c8b66281af98ae884c09aef38b"),
        (.isbn, "978-3-16-148410-0", "9783161484100"), (.isbn, "0 8044 2957 x", "080442957X"),
        (.europepmc, "PPR/PPR123", "PPR/PPR123"), (.bookshelf, "NBK1116", "NBK1116"),
        (IdentifierScheme(rawValue: "ISRCTN"), "ISRCTN12345678", "ISRCTN12345678"),
    ])
    func `other schemes are normalised too`(scheme: IdentifierScheme, text: String, value: String) {
        #expect(Identifier(scheme, text)?.value == value)
    }

    @Test(arguments: [
        (IdentifierScheme.openalex, "A2741809807"), (.openalex, "W0"), (.s2, "649def"), (.isbn, "978-3-16"),
        (.isbn, "08044295XX"), (.europepmc, "a\u{7}b"), (IdentifierScheme(rawValue: "own"), " "),
    ])
    func `other schemes refuse nonsense`(scheme: IdentifierScheme, text: String) {
        #expect(Identifier(scheme, text) == nil)
    }

    @Test(arguments: [
        (IdentifierScheme.doi, sici), (.pmid, "12345"), (.pmcid, "PMC123456"), (.nct, "NCT01234567"),
        (.arxiv, "hep-th/9901001"), (.openalex, "W2741809807"), (.s2, String(repeating: "0a", count: 20)),
        (.europepmc, "PPR/PPR123"), (.isbn, "9783161484100"), (.bookshelf, "NBK1116"),
    ])
    func `the written form is read back`(scheme: IdentifierScheme, text: String) throws {
        let identifier = try #require(Identifier(scheme, text))
        #expect(Identifier(parsing: identifier.description) == identifier)
        #expect(Identifier(scheme, identifier.value) == identifier)
    }

    @Test(arguments: [
        ("10.1000/abc", "doi:10.1000/abc"), ("https://doi.org/10.1000/ABC", "doi:10.1000/abc"), ("12345", "pmid:12345"),
        ("PMC123", "pmcid:PMC123"), ("NCT01234567", "nct:NCT01234567"), ("W2741809807", "openalex:W2741809807"),
        ("arXiv:2101.00001", "arxiv:2101.00001"), ("2101.00001", "arxiv:2101.00001"),
        ("https://pubmed.ncbi.nlm.nih.gov/12345/", "pmid:12345"),
    ])
    func `a bare identifier's scheme is guessed`(text: String, expected: String) {
        #expect(Identifier(parsing: text)?.description == expected)
    }

    @Test(arguments: ["", "words", "doi:nonsense", "unknown:12", "pmid:x", "https://example.org/12"])
    func `no scheme is guessed for other text`(text: String) {
        #expect(Identifier(parsing: text) == nil)
    }

    @Test func `the address of a SICI is safe in Markdown and HTML`() throws {
        let url = try #require(Identifier(.doi, sici)?.url)
        let path = "10.1002/%28sici%291097-0258%2819980815/30%2917:15/16%3C1661::aid-sim968%3E3.0.co;2-2"
        #expect(url == "https://doi.org/" + path)
        #expect(Identifier(.doi, url)?.value == siciValue)
    }

    @Test func `addresses of hostile values hold no character that ends a link`() throws {
        let url = try #require(Identifier(.doi, "10.1000/a\"b'c]d|e`f\\g*h#i?j&k")?.url)
        #expect(url == "https://doi.org/10.1000/a%22b%27c%5Dd%7Ce%60f%5Cg%2Ah%23i%3Fj%26k")
        #expect(Identifier(.isbn, "9783161484100")?.url == nil)
    }

    @Test func `identifiers are ordered by scheme and value`() {
        let sorted = [Identifier(.pmid, "2"), Identifier(.doi, "10.1000/b"), Identifier(.doi, "10.1000/a")]
            .compactMap(\.self).sorted().map(\.description)
        #expect(sorted == ["doi:10.1000/a", "doi:10.1000/b", "pmid:2"])
    }
}
