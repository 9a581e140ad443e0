import Testing

@testable import AssayAppraisal

@Suite struct VerdictTests {
    private func study(
        _ id: String, _ stance: Stance, _ design: Design = .randomisedTrial, _ size: Int? = 100
    ) -> JudgedStudy {
        JudgedStudy(id: id, stance: stance, score: 0.8, design: design, sampleSize: size)
    }

    @Test(
        arguments: [
            ([], VerdictLabel.notAddressed), ([.unrelated, .unclear], .notAddressed),
            ([.supports, .supports, .unclear], .supported),
            ([.supports, .qualifies], .qualified), ([.qualifies], .qualified),
            ([.contradicts, .contradicts, .contradicts, .supports], .contradicted),
            ([.supports, .contradicts], .mixed),
        ] as [([Stance], VerdictLabel)])
    func `the weight of stances gives the label`(stances: [Stance], label: VerdictLabel) {
        let studies = stances.enumerated().map { study("S\($0.offset)", $0.element) }
        #expect(Verdict(studies: studies).label == label)
    }

    @Test func `one large trial outweighs three case reports`() {
        let reports = (1...3).map { study("R\($0)", .supports, .caseReport, 1) }
        let verdict = Verdict(studies: reports + [study("T", .contradicts, .randomisedTrial, 1_000)])
        #expect(verdict.label == .contradicted)
        #expect(verdict.studies == ["T", "R1", "R2", "R3"])
        #expect(verdict.stances == ["supports": 3, "qualifies": 0, "contradicts": 1, "unrelated": 0, "unclear": 0])
        #expect(verdict.designs == ["case-report": 3, "randomised-trial": 1])
    }

    @Test func `the order of studies does not matter`() {
        let studies = [
            study("B", .supports), study("A", .qualifies, .cohort, nil), study("C", .contradicts, .metaAnalysis, 7_000),
        ]
        #expect(Verdict(studies: studies) == Verdict(studies: studies.reversed()))
    }

    @Test(
        arguments: [
            ([(.cohort, 0.9)], VerdictLabel.insufficient), ([(.randomisedTrial, 0.4)], .insufficient),
            ([(.randomisedTrial, 0.6)], .supported), ([(.metaAnalysis, 0.6)], .supported),
            ([(.cohort, 0.6), (.cohort, 0.6)], .supported),
        ] as [([(Design, Double)], VerdictLabel)])
    func `one weak study is too little`(inputs: [(Design, Double)], label: VerdictLabel) {
        let studies = inputs.enumerated().map {
            JudgedStudy(
                id: "S\($0.offset)", stance: .supports, score: $0.element.1, design: $0.element.0, sampleSize: 100)
        }
        #expect(Verdict(studies: studies).label == label)
    }

    @Test func `support that a fifth of the weight contradicts is qualified`() {
        let studies = (1...3).map { study("S\($0)", .supports) } + [study("C", .contradicts)]
        #expect(Verdict(studies: studies).label == .qualified)
    }

    @Test func `certainty is never high where the claim is met in part`() throws {
        let partial = (1...6).map {
            JudgedStudy(id: "S\($0)", stance: .supports, score: 0.45, design: .randomisedTrial, sampleSize: 200)
        }
        let certainty = try #require(Verdict(studies: partial).certainty)
        #expect(certainty.level == .low)
        #expect(certainty.inputs.first { $0.domain == "indirectness" }?.change == -2)
    }

    @Test func `certainty shows its inputs`() throws {
        let many = (1...6).map { study("S\($0)", .supports) }
        let high = try #require(Verdict(studies: many).certainty)
        #expect(high.level == .high)
        #expect(
            high.inputs.map(\.domain) == [
                "risk-of-bias", "inconsistency", "indirectness", "imprecision", "number-of-studies",
            ])
        #expect(high.inputs.map(\.change) == [0, 0, 0, 0, 0])
        // One small cohort: starts low, imprecise (-1) and alone (-1), never below the lowest.
        let low = try #require(Verdict(studies: [study("S", .supports, .cohort, 50)]).certainty)
        #expect(low.level == .veryLow)
        #expect(low.inputs.map(\.change) == [0, 0, 0, -1, -1])
        // Two of six trials of like weight against: a third of the weight, one level down.
        #expect(low.inputs[3].text == "50 participants in 1 study, 0 without a stated size")
        let split = (1...4).map { study("S\($0)", .supports) } + (5...6).map { study("S\($0)", .contradicts) }
        #expect(Verdict(studies: split).certainty?.level == .moderate)
        #expect(Verdict(studies: []).certainty == nil)
    }
}
