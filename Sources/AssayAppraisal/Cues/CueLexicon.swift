/// All cue phrases, compiled once into one automaton.
struct CueLexicon: Sendable {
    let cues: [Cue]
    private let automaton: PhraseAutomaton

    /// The cues for English.
    static let shared = CueLexicon()

    private init() {
        var cues: [Cue] = []
        for (kind, phrases) in Self.tables {
            for phrase in phrases.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                for spelling in Self.spellings(String(phrase)) { cues.append(Cue(phrase: spelling, kind: kind)) }
            }
        }
        self.cues = cues.filter { PhraseKey($0.phrase).wordCount > 0 }
        automaton = PhraseAutomaton(self.cues.map(\.phrase))
    }

    /// The cues in a text, in the order of their first tokens, longer ones first; of the same kind none inside another.
    func hits(in text: TokenisedText) -> [CueHit] {
        var hits = automaton.matches(in: text).map {
            CueHit(cue: $0.phrase, kind: cues[$0.phrase].kind, first: $0.first, last: $0.last)
        }
        hits.sort { ($0.first, -$0.last, $0.cue) < ($1.first, -$1.last, $1.cue) }
        var reach = [Int](repeating: -1, count: CueKind.allCases.count)
        return hits.filter { hit in
            let kind = Int(hit.kind.rawValue)
            guard hit.last > reach[kind] else { return false }
            reach[kind] = hit.last
            return true
        }
    }

    /// The phrase of a hit.
    func phrase(_ hit: CueHit) -> String { cues[hit.cue].phrase }

    /// British and American spelling of a phrase that writes the difference as `{s}` or `{ae}`.
    static func spellings(_ phrase: String) -> [String] {
        guard phrase.contains("{") else { return [phrase] }
        return [
            phrase.replacing("{s}", with: "s").replacing("{ae}", with: "ae"),
            phrase.replacing("{s}", with: "z").replacing("{ae}", with: "e"),
        ]
    }
}
