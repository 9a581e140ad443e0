/// The words of each facet, compiled once into one automaton.
struct FacetLexicon: Sendable {
    /// A facet found in a text.
    struct Hit: Sendable {
        var facet: Facet
        var first: Int
        var last: Int
        /// Whether the word says the facet's contrary: *wore off* for how long, *expensive* for cost.
        var isContrary: Bool
    }

    static let shared = FacetLexicon()

    private let facets: [(facet: Facet, isContrary: Bool)]
    private let automaton: PhraseAutomaton

    private init() {
        var phrases: [String] = []
        var facets: [(Facet, Bool)] = []
        for (facet, isContrary, words) in Self.tables {
            for phrase in words.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
                phrases.append(String(phrase))
                facets.append((facet, isContrary))
            }
        }
        self.facets = facets
        automaton = PhraseAutomaton(phrases)
    }

    /// The facets in a text in order, without those inside a longer phrase: "side effect" is no effect.
    func hits(in text: TokenisedText) -> [Hit] {
        let all = automaton.matches(in: text).map { match in
            let facet = facets[match.phrase]
            return Hit(facet: facet.facet, first: match.first, last: match.last, isContrary: facet.isContrary)
        }
        guard all.contains(where: { $0.first != $0.last }) else { return all }
        return all.filter { hit in
            !all.contains {
                $0.last - $0.first > hit.last - hit.first && $0.first <= hit.first && hit.last <= $0.last
            }
        }
    }
}
