import AssayKit
import Testing

@testable import AssayAppraisal

@Suite struct SynthesisDesignTests {
    private let tagger: Tagger

    init() throws {
        tagger = Tagger(pack: try ThemePack.bundled("clinical"))
    }

    private func design(_ title: String, types: [String] = [], container: String? = nil) -> Design {
        var record = Record(source: "test", sourceID: "1")
        record.title = title
        record.types = types
        record.abstract = [AbstractSection(label: nil, text: "Patients were randomised to tea or placebo.")]
        record.container = container
        return tagger.tags(for: record).design.label
    }

    @Test(arguments: [
        (
            "Tea for sleep: A Systematic Review and Meta-Analysis of Randomized, Double-Blind, Placebo-Controlled Trials",
            Design.metaAnalysis
        ),
        ("Tea for sleep: a systematic review of randomised, sham-controlled trials", .systematicReview),
        ("Tea or coffee: a network meta-analysis of randomised, double-blind trials", .metaAnalysis),
        ("A pooled analysis of two randomized, placebo-controlled trials of tea", .metaAnalysis),
        ("Tea for sleep: an umbrella review of randomised trials", .systematicReview),
        ("An appraisal of randomized, double-blind, placebo-controlled trials of tea", .systematicReview),
        ("Two randomised, double-blind trials of tea", .randomisedTrial),
        ("Tea for sleep: a randomised, double-blind trial", .randomisedTrial),
        ("Protocol for a systematic review of randomised trials of tea", .protocolPaper),
    ])
    func `a synthesis in the title is no randomised trial, whatever stands between`(title: String, label: Design) {
        #expect(design(title) == label)
    }

    @Test(arguments: [
        (["Randomized Controlled Trial"], "Tea: a meta-analysis of randomised, blinded trials", Design.metaAnalysis),
        (["Clinical Trial, Phase II"], "Tea: a systematic review of randomised trials", .systematicReview),
        (["Meta-Analysis", "Randomized Controlled Trial"], "Tea for sleep", .metaAnalysis),
        (
            ["Randomized Controlled Trial"], "Tea for sleep: a randomised trial and updated meta-analysis",
            .randomisedTrial
        ),
    ])
    func `a synthesis goes before a trial among publication types too`(types: [String], title: String, label: Design) {
        #expect(design(title, types: types) == label)
    }

    @Test(arguments: [
        ("Tea for insomnia", ["Journal Article", "Review"], Design.systematicReview),
        ("Tea for insomnia", [], .systematicReview),
        ("Tea for insomnia: a meta-analysis", [], .metaAnalysis),
        ("Tea for insomnia", ["Protocol"], .protocolPaper),
        ("Protocol for a review of tea", [], .protocolPaper),
    ])
    func `the Cochrane Database holds systematic reviews and protocols`(title: String, types: [String], label: Design) {
        #expect(design(title, types: types, container: "Cochrane Database of Systematic Reviews") == label)
    }
}
