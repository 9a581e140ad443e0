import AssayKit
import Foundation
import Testing

@testable import AssayAppraisal

@Suite struct ClaimExtractorTests {
    private func claims(_ text: String, _ name: String = "a.md") throws -> ClaimSet {
        let document = try Document.read(data: Data(text.utf8), name: name)
        return ClaimExtractor(pack: try ThemePack.bundled("clinical")).claims(in: document)
    }

    @Test(arguments: [
        "Statins reduce the risk of heart attack by about a quarter.",
        "The effect begins within hours.",
        "A single injection can relieve pain for up to two weeks.",
        "It works in people who did not respond to other treatments.",
        "Nausea is common.",
        "The treatment costs more than 400 dollars a month.",
        "Few clinics offer it.",
        "It blocks a receptor in the brain.",
        "Its long-term safety needs more research.",
        "Most insurers do not cover it.",
        "It may help some patients.",
        "Long-term safety has not been studied enough, and trials should run longer.",
        "Known as the water pill, it lowers blood pressure by 10 points.",
    ])
    func `a sentence that a study could check is a claim`(text: String) throws {
        let set = try claims("Some heading\n===\n\n" + text)
        #expect(set.claims.map(\.text) == [text])
    }

    @Test(arguments: [
        ("Does it really work for everyone?", SkipReason.question),
        ("Ask your doctor before you stop taking it.", .instruction),
        ("Read more about sleep and the heart.", .navigation),
        ("https://example.org/a/b", .navigation),
        ("Written by the health desk of a newspaper.", .credits),
        ("Good to know.", .fragment),
        ("I think this is a wonderful story about hope.", .opinion),
        ("This article explains what is known about the treatment.", .signpost),
        ("Getting the treatment is another matter.", .transition),
        ("Doctors call this resistant hypertension.", .definition),
        ("We need trials that last years instead of weeks.", .call),
        ("More research should compare it directly with other drugs.", .call),
        ("If it hurts, talk to your doctor first.", .call),
        ("And write to your insurer and ask for cover.", .call),
        ("People who have lived with pain for years describe it as the first thing that helped.", .anecdote),
        ("Today it is one of the most talked-about treatments.", .anecdote),
        ("The building stands beside a river in the old town.", .uncheckable),
    ])
    func `another sentence is skipped with the reason`(text: String, reason: SkipReason) throws {
        let set = try claims(text)
        #expect(set.claims.isEmpty)
        #expect(set.skipped.map(\.reason) == [reason])
        #expect(set.skipped.first?.explanation.isEmpty == false)
    }

    @Test(arguments: [
        "References", "Bibliography", "Literature cited", "Further reading", "Literatur", "Literaturverzeichnis",
        "Quellen",
        "Bibliografía", "Referencias", "7. Références:",
    ])
    func `entries of a list of sources are references`(heading: String) throws {
        let entry = "Miller A. Tea reduces headaches by 20 percent in adults."
        let set = try claims(
            "# Tea\n\nTea causes insomnia in 5 % of people.\n\n## \(heading)\n\n- \(entry)\n\n## Harms\n\nNausea is common."
        )
        #expect(set.claims.map(\.text) == ["Tea causes insomnia in 5 % of people.", "Nausea is common."])
        let references = set.skipped.filter { $0.reason == .reference }
        #expect(references.map(\.text).joined(separator: " ") == entry)
    }

    @Test func `footnotes and their marks are no claims and glue nothing`() throws {
        let set = try claims(
            """
            Nausea is common.[^1] Headache is rare.<sup>2</sup> Tea reduces weight by 3 kg/m<sup>2</sup> in adults.
            Few clinics offer it.[^gone]

            [^1]: Miller A. Tea causes nausea in 5 % of people.
            """)
        #expect(
            set.claims.map(\.text) == [
                "Nausea is common.", "Headache is rare.", "Tea reduces weight by 3 kg/m2 in adults.",
                "Few clinics offer it.",
            ])
        #expect(!set.skipped.isEmpty && set.skipped.allSatisfy { $0.reason == .reference })
    }

    @Test func `headings are skipped, and give claims their section`() throws {
        let set = try claims("# Tea\n\n## Harms\n\nTea causes insomnia in 5 % of people.\n")
        #expect(set.skipped.map(\.reason) == [.heading, .heading])
        let claim = try #require(set.claims.first)
        #expect(claim.section == "Tea / Harms")
        #expect(claim.sentence == 2)
        #expect(claim.start == 12)
        #expect(claim.end == 49)
        #expect(claim.themes.map(\.theme) == ["safety"])
        #expect(claim.parts.numbers == ["5 %"])
    }

    @Test func `a claim keeps its id under edits elsewhere, other case and other punctuation`() throws {
        let one = try claims("Tea helps 12 people. Coffee costs more than tea.")
        let two = try claims("# New\n\nA new first sentence helps 3 people. COFFEE  costs more, than tea!")
        #expect(one.claims.last?.id == two.claims.last?.id)
        #expect(one.claims.last?.id == "C" + SHA256.hex("coffee costs more than tea").prefix(8))
    }

    @Test func `repeats of a claim get a number`() throws {
        let set = try claims("Tea helps 12 people.\n\nTea helps 12 people.\n\nTea helps 12 people.")
        let first = try #require(set.claims.first?.id)
        #expect(set.claims.map(\.id) == [first, first + "-2", first + "-3"])
    }

    @Test(arguments: [
        ("It always works.", ClaimStrength.absolute), ("It reduces pain by 20 %.", .certain),
        ("It may reduce pain.", .hedged), ("It does not always work.", .certain), ("It might always work.", .hedged),
    ])
    func `wording is absolute, certain or hedged`(text: String, strength: ClaimStrength) throws {
        #expect(ClaimExtractor(pack: try ThemePack.bundled("clinical")).claim(ofText: text).strength == strength)
    }

    @Test(arguments: [
        ("Relief comes within hours.", ["within hours"], 3.0),
        ("It lasts up to two weeks.", ["up to two weeks"], 336.0),
        ("It wears off after 3 to 7 days.", ["after 3 to 7 days"], 168.0),
        ("It starts in 24 hours and lasts for 2 weeks.", ["in 24 hours", "for 2 weeks"], 336.0),
        ("It lasts for a few days.", ["for a few days"], 72.0),
    ])
    func `times are found and read in hours`(text: String, times: [String], hours: Double) throws {
        let parts = ClaimExtractor(pack: try ThemePack.bundled("clinical")).claim(ofText: text).parts
        #expect(parts.times == times)
        #expect(parts.longestHours == hours)
    }

    @Test func `a comparator and a negation are found`() throws {
        let extractor = ClaimExtractor(pack: try ThemePack.bundled("clinical"))
        let parts = extractor.claim(ofText: "It does not work better than usual care, they say.").parts
        #expect(parts.isNegated)
        #expect(parts.comparator == "than usual care")
        #expect(extractor.claim(ofText: "It works.").parts.comparator == nil)
        #expect(!extractor.claim(ofText: "It works not only in adults.").parts.isNegated)
    }

    @Test func `a document in another language gives claims by themes of its pack, numbers and times`() throws {
        let pack = try ThemePack.load(
            yaml: "themes:\n  - id: nutzen\n    terms: [wirksam*]\n  - id: schaden\n    terms: [nebenwirkung*]\n",
            name: "de")
        let text =
            "Das Mittel ist sehr wirksam. Es gibt kaum Nebenwirkungen. Die Sonne scheint heute über der Stadt. "
            + "Die Wirkung hält zwei bis 3 Wochen an. Hilft es auch Kindern?"
        let set = ClaimExtractor(pack: pack).claims(in: try Document.read(data: Data(text.utf8), name: "a.txt"))
        #expect(set.claims.map(\.sentence) == [0, 1, 3])
        #expect(set.claims.map { $0.themes.map(\.theme) } == [["nutzen"], ["schaden"], []])
        #expect(set.skipped.map(\.reason) == [.uncheckable, .question])
    }

    @Test func `the JSON has the contract's keys`() throws {
        let set = try claims("Tea helps 12 people.")
        let json = try JSONDecoder().decode(JSONValue.self, from: JSONEncoder().encode(set))
        #expect(json["schema"]?.text == "assay.claims/1")
        #expect(json["document"]?.text == "a.md")
        let claim = try #require(json["claims"]?.array?.first)
        for key in ["id", "text", "section", "sentence", "start", "end", "themes", "strength"] {
            #expect(claim[key] != nil)
        }
    }

    @Test(arguments: [
        String(repeating: "x", count: 10_000), "👩‍👩‍👧‍👦 🎉 👍🏽", "e\u{301}\u{302}", "\u{202E}works within hours\u{202C}",
        "a\u{1}b",
        String(repeating: "no ", count: 5_000), String(repeating: "1,000", count: 2_000),
        "Vitamin D hilft bei 30 % der 有効な人.",
    ])
    func `hostile sentences are read without harm`(text: String) throws {
        let set = try claims(text, "a.txt")
        #expect(set.claims.count + set.skipped.count >= 1)
    }
}
