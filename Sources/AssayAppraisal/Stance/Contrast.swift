/// How a sentence ranks one treatment against another.
enum Contrast: Sendable {
    case better, equal, worse
    /// Better was looked for and not shown.
    case notBetter
    /// Non-inferiority was looked for and not shown.
    case notEqual
}

extension Contrast {
    /// The contrast that a sentence states, or `nil`.
    init?(tokens: Range<Int>, text: TokenisedText, scope: NegationScope) {
        var found: Contrast?
        for match in Self.automaton.matches(in: text, tokens: tokens) {
            let contrast = Self.phrases[match.phrase].contrast
            let isDenied = scope.covers(match.first) || scope.covers(match.last) || Self.deniedBehind(match.last, text)
            if contrast == .notBetter {
                found = contrast
                continue
            }
            let own = isDenied ? contrast.denied : contrast
            if found == nil || own == .notBetter || own == .notEqual || own == .equal { found = own }
        }
        guard let found else { return nil }
        self = found
    }

    private var denied: Contrast {
        switch self {
        case .better: .notBetter
        case .equal: .notEqual
        case .worse: .equal
        case .notBetter, .notEqual: self
        }
    }

    /// "superiority … was not shown", "could not be demonstrated", "none of the doses was superior".
    private static func deniedBehind(_ token: Int, _ text: TokenisedText) -> Bool {
        let end = min(text.tokens.count, token + 9)
        var index = token + 1
        while index < end, !text.tokens[index].traits.contains(.afterStop) {
            if text.folded(index) == "not" {
                let next = (index + 1..<min(end + 3, text.tokens.count)).prefix(3).map(text.folded)
                return next.contains {
                    ["shown", "demonstrated", "established", "reached", "met", "proved"].contains($0)
                }
            }
            index += 1
        }
        return false
    }

    private static let phrases: [(phrase: String, contrast: Contrast)] = {
        let table: [(Contrast, String)] = [
            (
                .better,
                """
                superior|superiority|more effective|more efficacious|better|outperform*|exceeded|greater|in favour of
                in favor of|higher rank|more often|twice as often|points more|less often|fewer|lower than|higher than
                reduced compared|lowered|improved more|ahead
                """
            ),
            (
                .equal,
                """
                as effective as|noninferior*|non inferior*|equally effective|similarly effective|comparable|equivalent
                similar|no difference|no significant difference*|did not differ|not differ|the same in both|same as|no different|differed little
                """
            ),
            (
                .notBetter,
                "not significant|not statistically significant|missed significance|not reach the primary|not reach its goal"
            ),
            (.worse, "inferior to|inferior|less effective|worse than|poorer than|less efficacious|lower response"),
        ]
        return table.flatMap { contrast, words in
            words.split(whereSeparator: { $0 == "|" || $0 == "\n" }).map { (String($0), contrast) }
        }
    }()
    private static let automaton = PhraseAutomaton(phrases.map(\.phrase))
}
