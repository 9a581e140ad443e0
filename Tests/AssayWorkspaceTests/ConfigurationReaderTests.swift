import AssayKit
import Foundation
import Testing

@testable import AssayWorkspace

@Suite struct ConfigurationReaderTests {
    private func read(_ text: String) throws -> Configuration {
        try ConfigurationReader(place: "assay.yaml").read(text)
    }

    private func message(of text: String) -> String {
        do {
            _ = try read(text)
            return "no error"
        } catch {
            return "\(error)"
        }
    }

    private static let least = "document: d.md\nquery: statin*\n"

    @Test func `every key is read`() throws {
        let configuration = try read(
            """
            title: 2024
            document: texts/leaflet.md
            query: >
              (statin* OR fibrate*)
              AND "muscle pain"
            since: 2000
            until: 2024-06
            contact: you@example.org
            sources:
              pubmed: {}
              europepmc:
              crossref: { enabled: false, limit: 5, base_url: "https://example.org/x/", requests_per_second: 2,
                          settings: { depth: 3, tags: [a, true] } }
            themes: [clinical, mine.yaml]
            """)
        #expect(configuration.title == "2024")
        #expect(configuration.document == "texts/leaflet.md")
        #expect(configuration.queryText == "(statin* OR fibrate*) AND \"muscle pain\"")
        #expect(configuration.since?.description == "2000")
        #expect(configuration.until?.description == "2024-06")
        #expect(configuration.contact == "you@example.org")
        #expect(configuration.sources.map(\.id) == ["pubmed", "europepmc", "crossref"])
        #expect(configuration.enabledSources.map(\.id) == ["pubmed", "europepmc"])
        #expect(configuration.themes == ["clinical", "mine.yaml"])
        let crossref = try #require(configuration.sources.last)
        #expect(crossref.limit == 5)
        #expect(crossref.baseURL == "https://example.org/x")
        #expect(crossref.requestsPerSecond == 2)
        #expect(crossref.settings == ["depth": .integer(3), "tags": .array([.string("a"), .bool(true)])])
        #expect(crossref.place == "assay.yaml, line 12")
    }

    @Test func `what is left out has its default`() throws {
        let configuration = try read(Self.least + "sources: [pubmed]\n")
        #expect(configuration.title == "Evidence report")
        #expect(configuration.themes == ["clinical"])
        #expect(configuration.contact == nil)
        #expect(configuration.since == nil)
    }

    @Test(arguments: [
        "\u{FEFF}document: d.md\nquery: statin*\nsources: [pubmed]\n",
        "document: d.md\r\nquery: statin*\r\nsources:\r\n  pubmed: {}\r\n",
        "document: d.md\nquery: 'statin*'\nsources: {pubmed: }",
        "{document: d.md, query: statin*, sources: [pubmed], themes: }",
        "document: d.md\nquery: statin*\nthemes: null\nsources: &all\n  pubmed: &none {}\n",
    ])
    func `other ways to write it are read`(text: String) throws {
        let configuration = try read(text)
        #expect(configuration.document == "d.md")
        #expect(configuration.queryText == "statin*")
        #expect(configuration.sources.map(\.id) == ["pubmed"])
    }

    /// What the file holds, where `~` stands for a document and a query; and what the message says.
    private static let mistakes: [(String, String)] = [
        ("title: [a]\n~", "assay.yaml, line 1: title: must be a text"),
        ("~sourcs: [pubmed]\n", "assay.yaml, line 3: unknown key \"sourcs\""),
        ("~sources:\n  pubmed:\n    limt: 3\n", "assay.yaml, line 5: unknown key \"limt\""),
        ("~sources:\n  pubmed:\n    limit:\n      0\n", "assay.yaml, line 5: limit: must be a whole number above 0"),
        ("~sources:\n  pubmed: { limit: 1.5 }\n", "line 4: limit: must be a whole number above 0"),
        ("~sources:\n  pubmed: { limit: -2 }\n", "line 4: limit: must be a whole number above 0"),
        ("~sources:\n  pubmed: { limit: 99999999999999999999 }\n", "line 4: limit: must be"),
        ("~sources:\n  pubmed: { enabled: maybe }\n", "line 4: enabled: must be true or false"),
        ("~sources:\n  pubmed: { requests_per_second: 0 }\n", "line 4: requests_per_second: must be"),
        ("~sources:\n  pubmed: { requests_per_second: .inf }\n", "line 4: requests_per_second: must be"),
        ("~sources:\n  pubmed: { requests_per_second: .nan }\n", "line 4: requests_per_second: must be"),
        ("~sources:\n  pubmed: { settings: [1] }\n", "line 4: settings: must be names with values"),
        (
            "~sources:\n  pubmed: { base_url: http://example.org }\n",
            "line 4: base_url of pubmed: http://example.org is not"
        ),
        ("~sources:\n  pubmed: 7\n", "line 4: pubmed: needs settings in braces"),
        ("~sources: [pubmed, pubmed]\n", "line 3: sources: must be names that differ"),
        ("~sources: [[pubmed]]\n", "line 3: sources: must be names of sources"),
        ("~sources: pubmed\n", "line 3: sources: must be at least one source"),
        ("~sources: {}\n", "line 3: sources: must be at least one source"),
        ("~sources: []\n", "line 3: sources: must be names of sources"),
        ("~sources:\n", "assay.yaml has no sources:"),
        ("~", "assay.yaml has no sources:"),
        ("~sources: [pubmed]\nthemes: { a: b }\n", "line 4: themes: must be a pack's name"),
        ("~sources: [pubmed]\nsince: soon\n", "line 4: since: must be a date as YYYY"),
        ("~sources: [pubmed]\nsince: 2001-02-30\n", "line 4: since: must be a date as YYYY"),
        ("~sources: [pubmed]\nsince: 2002\nuntil: 2001-12-31\n", "line 5: until: 2001-12-31 is before since: 2002"),
        ("~sources: [pubmed]\ncontact: you\n", "line 4: contact: \"you\" is no mail address"),
        ("~sources: [pubmed]\ncontact: \"a@b.c\\r\\nX: y\"\n", "line 4: contact: \"a@b.c X: y\" is no mail address"),
        ("query: statin*\nsources: [pubmed]\n", "assay.yaml has no document:"),
        ("document: d.md\nsources: [pubmed]\n", "assay.yaml has no query:"),
        ("document: report.md\nquery: a\nsources: [pubmed]\n", "line 1: document: report.md is a file of Assay's own"),
        ("", "assay.yaml holds no settings"), ("- a\n- b\n", "assay.yaml holds no settings"),
        ("document: 'd.md\n", "assay.yaml is not YAML"), ("~query: again\n", "assay.yaml is not YAML"),
        ("document: d.md\nquery: *nobody\n", "assay.yaml is not YAML"),
    ]

    @Test(arguments: mistakes)
    func `what is wrong is named with its line`(text: String, expected: String) {
        let message = message(of: text.replacing("~", with: Self.least))
        #expect(message.contains(expected), "\(message)")
    }

    @Test func `an unknown key says which are known`() {
        #expect(
            message(of: "documnt: d.md\n").hasSuffix(
                "known here: contact, document, query, since, sources, themes, title, until"))
    }

    @Test func `a wrong query shows its line in the file and its place in the query`() {
        let message = message(of: "document: d.md\n\nquery: >\n  statin* AND\n  (muscle OR\nsources: [pubmed]\n")
        #expect(message.hasPrefix("assay.yaml, line 3: query, line 1, column "), "\(message)")
        #expect(message.contains("  statin* AND (muscle OR\n"), "\(message)")
        #expect(message.contains("^"))
    }

    @Test func `aliases that stand for a billion values are refused at once`() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            text += "a\(level): &a\(level) [\(repeatElement("*a\(level - 1)", count: 9).joined(separator: ","))]\n"
        }
        text += "? *a12\n: x\n"
        let start = ContinuousClock.now
        #expect(message(of: text).contains("more than 20 aliases"))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `a file of megabytes is refused unread`() {
        let text = Self.least + "sources: [pubmed]\ntitle: " + String(repeating: "x", count: 10_000_000)
        let start = ContinuousClock.now
        #expect(message(of: text).hasPrefix("assay.yaml has 10 MB"))
        #expect(ContinuousClock.now - start < .seconds(5))
    }

    @Test func `a file that is not UTF-8 is refused with what to do`() throws {
        let folder = try TemporaryFolder()
        try folder.write(
            Data("title: caf\u{E9}\n".unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }), "assay.yaml")
        let error = #expect(throws: WorkspaceError.self) { try Workspace(folder: folder.url) }
        #expect(error?.message.hasSuffix("is not UTF-8 text") == true)
        #expect(error?.code == .badData)
    }

    @Test func `what init writes is read back, whatever the title holds`() throws {
        let title = "A 'title': # with \"all\"\n---\u{7} sorts – of {things} \u{1F600}"
        let text = AssayYAML(
            title: title, document: "a 'b'.md", query: "\"muscle pain\" AND statin*", contact: "a@b.org"
        ).text
        let configuration = try read(text)
        #expect(configuration.title == "A 'title': # with \"all\" --- sorts – of {things} \u{1F600}")
        #expect(configuration.document == "a 'b'.md")
        #expect(configuration.queryText == "\"muscle pain\" AND statin*")
        #expect(configuration.enabledSources.map(\.id) == ["pubmed", "europepmc", "clinicaltrials", "crossref"])
    }
}
