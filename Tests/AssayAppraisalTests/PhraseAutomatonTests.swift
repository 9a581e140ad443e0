import Testing

@testable import AssayAppraisal

@Suite struct PhraseAutomatonTests {
    private func found(_ phrases: [String], in text: String) -> [String] {
        let text = TokenisedText(text)
        return PhraseAutomaton(phrases).matches(in: text).map { match in
            text.slice(Int(text.tokens[match.first].start), Int(text.tokens[match.last].end))
        }
    }

    @Test(arguments: [
        ("pain", "Spain has no pain.", ["pain"]),
        ("off label", "An off-label use; off label, and OFF-LABEL.", ["off-label", "off label", "OFF-LABEL"]),
        (
            "dissociat*", "Dissociation and dissociative states, dissociate",
            ["Dissociation", "dissociative", "dissociate"]
        ),
        ("blood pressure", "blood. Pressure, blood, pressure and blood pressure", ["blood pressure"]),
        ("ménière", "Meniere and MÉNIÈRE and me\u{301}nie\u{300}re", ["Meniere", "MÉNIÈRE", "me\u{301}nie\u{300}re"]),
        ("adverse event*", "adverse events", ["adverse events"]),
        ("safe", "unsafe safely safe-guard", ["safe"]),
        ("n = 1234", "(N=1,234)", ["N=1,234"]),
        ("***", "nothing at all ***", []),
    ])
    func `a phrase is found on whole words only`(phrase: String, text: String, expected: [String]) {
        #expect(found([phrase], in: text) == expected)
    }

    @Test func `phrases that overlap and contain each other are all found`() {
        let phrases = ["serious adverse event*", "adverse event*", "event rate", "adverse"]
        #expect(
            Set(found(phrases, in: "No serious adverse event rate was given"))
                == ["serious adverse event", "adverse event", "event rate", "adverse"])
    }

    @Test func `no phrases find nothing`() {
        #expect(found([], in: "anything") == [])
    }
}
