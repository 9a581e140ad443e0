import AssayKit
import Foundation
import Testing

@testable import AssayAppraisal

/// How studies stand to the claims of a document whose topic is known; all texts are authored.
@Suite struct ClaimRelevanceTests {
    private static let topic = TopicTerms(terms: [
        .init(text: "melatonin", weight: 1), .init(text: "insomnia", weight: 0.9),
    ])
    private static let tagger = (try? ThemePack.bundled("clinical")).map(Tagger.init(pack:))

    private func judgement(
        _ claim: String, _ conclusion: String, title: String = "A trial of melatonin in insomnia",
        label: String = "RESULTS"
    ) throws -> StanceJudgement {
        let tagger = try #require(Self.tagger)
        var record = Record(source: "test", sourceID: "1")
        record.title = title
        record.abstract = [AbstractSection(label: label, text: conclusion)]
        return StanceJudge(topic: Self.topic).judge(
            claim: ClaimExtractor(tagger: tagger).claim(ofText: claim), record: record, tags: tagger.tags(for: record))
    }

    @Test(arguments: [
        ("Melatonin works within hours.", "Within two hours melatonin improved sleep.", Stance.supports),
        ("Melatonin works within hours.", "Melatonin improved sleep rapidly.", .supports),
        ("Melatonin works within hours.", "After four weeks melatonin was superior to placebo.", .unrelated),
        (
            "After one dose the effect lasts for about two weeks.", "The improvement was maintained for two weeks.",
            .supports
        ),
        ("After one dose the effect lasts for about two weeks.", "The improvement was maintained.", .unclear),
        (
            "After one dose the effect lasts for about two weeks.",
            "With repeated doses the improvement was maintained for two weeks.", .unclear
        ),
        ("The effect lasts for two weeks.", "The improvement lasted for two days.", .qualifies),
        ("The relief does not last for ever.", "The improvement was not sustained.", .supports),
        ("The relief does not last for ever.", "The improvement was maintained for a week.", .unclear),
        ("The relief does not last for ever.", "The rise in blood pressure was transient.", .unclear),
    ])
    func `a time in a claim needs a time of that kind`(claim: String, text: String, stance: Stance) throws {
        let judgement = try judgement(claim, text)
        #expect(judgement.stance == stance, "\(judgement.rule)")
    }

    @Test(arguments: [
        (
            "Melatonin is at least as effective as light therapy.", "Melatonin was noninferior to light therapy.",
            Stance.supports
        ),
        (
            "Melatonin is at least as effective as light therapy.", "Melatonin was inferior to light therapy.",
            .contradicts
        ),
        ("Melatonin is at least as effective as light therapy.", "Melatonin was superior to placebo.", .unrelated),
        ("Melatonin works better than light therapy.", "Melatonin and light therapy did not differ.", .contradicts),
        ("Melatonin works.", "Melatonin and light therapy were similarly effective.", .unclear),
        ("Melatonin works.", "Melatonin was not superior to placebo.", .contradicts),
        ("Melatonin works.", "Melatonin had no effect on sleep compared with placebo.", .contradicts),
        ("Melatonin works.", "Melatonin was superior to placebo.", .supports),
    ])
    func `a comparison needs its comparator`(claim: String, text: String, stance: Stance) throws {
        let judgement = try judgement(claim, text)
        #expect(judgement.stance == stance, "\(judgement.rule)")
    }

    @Test(arguments: [
        ("Melatonin does not impair memory.", "Melatonin did not impair memory.", Stance.supports),
        ("Melatonin does not impair memory.", "Memory was worse with melatonin.", .contradicts),
        ("Melatonin does not impair memory.", "Melatonin improved sleep.", .unrelated),
        ("Melatonin never leads to addiction.", "Melatonin carried a low risk of misuse.", .qualifies),
        ("Melatonin never leads to addiction.", "Some patients developed dependence.", .contradicts),
        ("Every patient sleeps better.", "Melatonin improved sleep in 60% of patients.", .qualifies),
        ("The treatment is safe for most people.", "Melatonin was safe and well tolerated.", .supports),
        ("The treatment is safe for most people.", "Adverse events were more frequent with melatonin.", .qualifies),
        ("A few cases of bleeding have been reported.", "No bleeding was found.", .qualifies),
        ("Melatonin is cost-effective.", "At this price melatonin is unlikely to be cost-effective.", .contradicts),
        ("Melatonin is cost-effective.", "Melatonin improved sleep.", .unrelated),
        ("Long-term safety has not been studied enough.", "Long-term safety should be studied.", .supports),
        ("Long-term safety has not been studied enough.", "Melatonin was safe.", .unclear),
    ])
    func `polarity is read on the claim's own matter`(claim: String, text: String, stance: Stance) throws {
        let judgement = try judgement(claim, text)
        #expect(judgement.stance == stance, "\(judgement.rule)")
    }

    @Test func `a side effect under a list is read with its lead-in`() throws {
        let tagger = try #require(Self.tagger)
        let document = try Document.read(
            data: Data(
                "Melatonin\n===\n\nThe side effects are short and pass within two hours:\n\n- dizziness;\n- headache.\n"
                    .utf8),
            name: "a.md")
        let set = ClaimExtractor(tagger: tagger).claims(in: document)
        #expect(set.claims.map(\.context) == ["dizziness; headache"])
        #expect(set.skipped.map(\.reason) == [.heading, .listItem, .listItem])
        var record = Record(source: "test", sourceID: "1")
        record.title = "A trial of melatonin in insomnia"
        record.abstract = [AbstractSection(label: "RESULTS", text: "Dizziness after melatonin passed within an hour.")]
        let claim = try #require(set.claims.first)
        let judgement = StanceJudge(topic: Self.topic).judge(
            claim: claim, record: record, tags: tagger.tags(for: record))
        #expect(judgement.stance == .supports, "\(judgement.rule)")
    }

    @Test func `one finding of a claim's two is support in part`() throws {
        let judgement = try judgement(
            "Melatonin works within hours, and it does not impair memory.", "Within two hours melatonin improved sleep."
        )
        #expect(judgement.stance == .supports)
        #expect(judgement.score < Certainty.clearScore)
        #expect(judgement.rule.hasSuffix("part 1 of 2"))
    }

    @Test(arguments: [
        ("METHODS", "Melatonin improves sleep within hours."), ("BACKGROUND", "Melatonin improves sleep within hours."),
        ("OBJECTIVE", "To show that melatonin improves sleep within hours."),
        ("RESULTS", "This article discusses whether melatonin improves sleep within hours."),
    ])
    func `plans, background and announcements are no evidence`(label: String, text: String) throws {
        #expect(try judgement("Melatonin works within hours.", text, label: label).stance == .unrelated)
    }

    @Test(arguments: [
        ("Melatonin improves sleep within hours", Stance.supports),
        ("Efficacy and safety of melatonin within hours: a randomised trial", .unrelated),
        ("Does melatonin work within hours?", .unrelated),
    ])
    func `a title counts where it asserts`(title: String, stance: Stance) throws {
        let judgement = try judgement(
            "Melatonin works within hours.", "Sleep was measured.", title: title, label: "METHODS")
        #expect(judgement.stance == stance)
    }

    @Test func `a study of another member of the topic does not speak for the named one`() throws {
        let topic = TopicTerms(terms: [.init(text: "ibuprofen", weight: 1), .init(text: "naproxen", weight: 0.8)])
        let tagger = try #require(Self.tagger)
        var record = Record(source: "test", sourceID: "1")
        record.title = "A trial of naproxen"
        record.abstract = [AbstractSection(label: "CONCLUSION", text: "Naproxen did not impair memory.")]
        let judge = StanceJudge(topic: topic)
        func stance(_ text: String) -> Stance {
            judge.judge(
                claim: ClaimExtractor(tagger: tagger).claim(ofText: text), record: record,
                tags: tagger.tags(for: record)
            ).stance
        }
        #expect(stance("Ibuprofen does not impair memory.") == .unclear)
        #expect(stance("Naproxen does not impair memory.") == .supports)
        #expect(stance("It does not impair memory.") == .supports)
    }

    @Test func `an abbreviation that the record explains stands for its words`() throws {
        let text = "Cognitive behavioural therapy (CBT) was the other arm. Melatonin was inferior to CBT."
        let judgement = try judgement("Melatonin is as effective as cognitive behavioural therapy.", text)
        #expect(judgement.stance == .contradicts)
        #expect(judgement.spans.first?.text == "Melatonin was inferior to CBT.")
    }

    @Test(arguments: [
        ("It works, and most insurers pay for it.", 2), ("Nausea, dizziness and sleepiness are common.", 1),
        ("It helps and spares memory.", 2), ("It helps most people and spares the memory well.", 2),
        ("It lowers pain, which is why surgeons like it.", 1), ("It helps; the cost is high.", 2),
    ])
    func `claims are cut into what they assert`(text: String, count: Int) {
        #expect(ClauseSplitter.clauses(of: TokenisedText(text)).count == count)
    }

    @Test(arguments: [
        ("Tea increases the risk of stroke.", "Tea drinkers had a lower risk of stroke.", Stance.contradicts),
        ("Tea increases the risk of stroke.", "Tea drinkers had a higher risk of stroke.", .supports),
        ("Tea lowers the risk of stroke.", "Stopping tea increased the risk of stroke.", .supports),
    ])
    func `the way of a shared outcome decides where no topic is known`(claim: String, text: String, stance: Stance) {
        let judgement = StanceJudge().judge(claimText: claim, title: nil, text: "In conclusion, " + text)
        #expect(judgement.stance == stance, "\(judgement.rule)")
    }
}
