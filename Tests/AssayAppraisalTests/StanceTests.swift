import AssayKit
import Foundation
import Testing

@testable import AssayAppraisal

@Suite struct StanceTests {
    @Test(arguments: [
        (
            "Fish oil reduces migraine.", "In conclusion, fish oil reduced migraine compared with placebo.",
            Stance.supports
        ),
        ("Fish oil reduces migraine.", "In conclusion, fish oil did not reduce migraine.", .contradicts),
        ("Fish oil does not reduce migraine.", "In conclusion, fish oil did not reduce migraine.", .supports),
        ("Fish oil does not reduce migraine.", "In conclusion, fish oil reduced migraine.", .contradicts),
        ("Fish oil increases bleeding.", "In conclusion, fish oil decreased bleeding.", .contradicts),
        (
            "Fish oil reduces migraine.", "In conclusion, fish oil reduced migraine only in a small subgroup.",
            .qualifies
        ),
        ("Fish oil always reduces migraine.", "In conclusion, fish oil might reduce migraine.", .qualifies),
        (
            "Fish oil reduces migraine for two weeks.", "In conclusion, fish oil reduced migraine for 24 hours.",
            .qualifies
        ),
        ("Fish oil reduces migraine.", "In conclusion, school uniforms improved attendance.", .unrelated),
        ("Fish oil reduces migraine.", "The aim was to determine whether fish oil reduces migraine.", .unclear),
    ])
    func `a text stands to a claim as its conclusion says`(claim: String, text: String, stance: Stance) {
        let judgement = StanceJudge().judge(claimText: claim, title: nil, text: text)
        #expect(judgement.stance == stance, "\(judgement.rule)")
        if [.supports, .qualifies, .contradicts].contains(stance) { #expect(judgement.spans.first?.text == text) }
    }

    @Test func `background does not outvote the conclusion`() {
        let text =
            "Background: Fish oil reduces migraine. Fish oil reduces migraine in mice. "
            + "Conclusions: Fish oil did not reduce migraine."
        let judgement = StanceJudge().judge(claimText: "Fish oil reduces migraine.", title: nil, text: text)
        #expect(judgement.stance == .contradicts)
        #expect(judgement.spans.first?.text == "Conclusions: Fish oil did not reduce migraine.")
    }

    @Test func `a claim that leaves its subject out needs the document's topic in the study`() throws {
        let pack = try ThemePack.bundled("clinical")
        let tagger = Tagger(pack: pack)
        let claim = ClaimExtractor(pack: pack).claim(ofText: "The effect lasts for weeks.")
        let judge = StanceJudge(topic: TopicTerms(terms: [.init(text: "fish oil", weight: 1)]))
        func stance(_ text: String) -> Stance {
            var record = Record(source: "test", sourceID: "1")
            record.abstract = [AbstractSection(label: "CONCLUSION", text: text)]
            return judge.judge(claim: claim, record: record, tags: tagger.tags(for: record)).stance
        }
        #expect(stance("The effect of fish oil lasted for weeks.") == .supports)
        #expect(stance("The effect of school uniforms lasted for weeks.") == .unrelated)
    }

    @Test func `a registration has no results to read`() throws {
        let pack = try ThemePack.bundled("clinical")
        var record = Record(source: "test", sourceID: "1")
        record.title = "Fish oil reduces migraine"
        record.trial = TrialFacts(registry: "r")
        let claim = ClaimExtractor(pack: pack).claim(ofText: "Fish oil reduces migraine.")
        let judgement = StanceJudge().judge(claim: claim, record: record, tags: Tagger(pack: pack).tags(for: record))
        #expect(judgement.stance == .unclear)
    }

    @Test(arguments: ["", "\u{0}", "👍🏽", String(repeating: "x", count: 10_000), "No. No. No.", "\u{202E}fish"])
    func `hostile text is judged without harm`(text: String) {
        let judgement = StanceJudge().judge(claimText: text, title: text, text: text)
        #expect((0...1).contains(judgement.score))
    }
}
