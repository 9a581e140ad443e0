/// Which way the outcome goes that a claim and a sentence share: "increases the risk of stroke", "a lower risk of stroke".
///
/// The change word nearest to a word of the claim's outcome counts; a lack or inhibition of the cause turns it round.
struct AlignedChange: Sendable {
    /// 1 for up, -1 for down, 0 where none is found.
    let sign: Int
    /// The keys of the outcome, for a claim.
    let outcome: Set<String>

    /// The change that a claim states, with the words behind it as outcome.
    init(ofClaim text: TokenisedText) {
        guard let place = text.tokens.indices.first(where: { $0 > 0 && SentencePolarity.change(text.folded($0)) != 0 })
        else {
            (sign, outcome) = (0, [])
            return
        }
        outcome = ContentWords(own: place + 1..<text.tokens.count, of: text, without: []).keySet
        let turn = Self.turns(text, 0..<place) ? -1 : 1
        sign = outcome.isEmpty ? 0 : SentencePolarity.change(text.folded(place)) * turn
    }

    /// The change that a sentence states of an outcome.
    init(of outcome: Set<String>, in text: TokenisedText, tokens: Range<Int>) {
        self.outcome = outcome
        let places = tokens.filter { outcome.contains(ContentWords.key(text.folded($0))) }
        let changes = tokens.filter { SentencePolarity.change(text.folded($0)) != 0 && !places.contains($0) }
        var best: (distance: Int, place: Int)?
        for place in places {
            for change in changes {
                let distance = change < place ? place - change : change - place + 2
                if distance <= Self.reach, distance < best?.distance ?? .max { best = (distance, change) }
            }
        }
        guard let best else {
            sign = 0
            return
        }
        let turn = Self.turns(text, tokens.lowerBound..<best.place) ? -1 : 1
        sign = SentencePolarity.change(text.folded(best.place)) * turn
    }

    private static let reach = 8

    private static func turns(_ text: TokenisedText, _ tokens: Range<Int>) -> Bool {
        tokens.count { turning.contains(text.folded($0)) } % 2 == 1
    }

    private static let turning: Set<String> = [
        "lack", "lacking", "loss", "absence", "deficiency", "deficient", "depletion", "inhibition", "inhibiting",
        "knockdown", "knockout", "deletion", "silencing", "downregulation", "inhibitors", "inhibitor", "blockade",
        "withdrawal", "without", "ablation", "stopping",
    ]
}
