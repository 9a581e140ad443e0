/// How a title speaks of randomised trials: as one that it reports, or as the many that it puts together.
struct TitleShape: Sendable {
    /// Whether it names a synthesis: a meta-analysis, a systematic or umbrella review, a pooled analysis.
    private(set) var namesSynthesis = false
    /// Whether it reports one trial of its own: "a randomised, double-blind trial".
    private(set) var namesOneTrial = false
    /// The tokens of "of randomised … trials", or `nil`.
    private(set) var trialsPutTogether: ClosedRange<Int>?

    /// How many tokens may stand between "randomised" and what was randomised.
    private static let reach = 8

    /// Reads a title. Linear in its tokens.
    init(_ title: TokenisedText) {
        namesSynthesis = !Self.syntheses.matches(in: title).isEmpty
        let words = title.tokens.indices.map(title.folded)
        for place in words.indices where words[place].hasPrefix("randomi") {
            let isNone = place > 0 && ["non", "quasi"].contains(words[place - 1])
            guard !isNone, let end = Self.noun(behind: place, words) else { continue }
            let start = Self.of(before: place, words)
            if Self.many.contains(words[end]) {
                if let start, trialsPutTogether == nil { trialsPutTogether = start...end }
            } else if start == nil {
                namesOneTrial = true
            }
        }
    }

    private static func noun(behind place: Int, _ words: [String]) -> Int? {
        let window = words.indices.dropFirst(place + 1).prefix(reach)
        return window.first { one.contains(words[$0]) || many.contains(words[$0]) }
    }

    /// The nearest "of", "in" or "from" among the three words before: "of two randomised trials", "of published randomised trials".
    private static func of(before place: Int, _ words: [String]) -> Int? {
        words.indices.prefix(place).suffix(3).last { ["of", "in", "from"].contains(words[$0]) }
    }

    private static let one: Set<String> = ["trial", "study", "rct"]
    private static let many: Set<String> = ["trials", "studies", "rcts"]
    private static let syntheses = PhraseAutomaton([
        "meta analysis", "meta analyses", "metaanalysis", "metaanalyses", "meta analytic", "systematic review",
        "systematic reviews", "systematic literature review", "umbrella review", "scoping review", "pooled analysis",
        "pooled analyses",
    ])
}
