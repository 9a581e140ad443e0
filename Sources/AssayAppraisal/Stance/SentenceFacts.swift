/// What a sentence, or a clause of a claim, is about and which way it points; read once, compared often.
struct SentenceFacts: Sendable {
    /// What it is about.
    let facets: Facet
    /// Facets that a negation reaches over wherever they stand.
    let denied: Facet
    /// Facets of which the contrary is said: *wore off*, *saves*.
    let contrary: Facet
    let polarity: SentencePolarity
    /// How it ranks one treatment against another.
    let contrast: Contrast?
    /// Stated times in hours.
    let hours: [Double]
    /// Words that some readings ask for.
    let marks: Marks

    /// Single words that decide a reading.
    struct Marks: OptionSet, Sendable {
        let rawValue: UInt16
        /// A score, symptoms, points: what is good when it falls.
        static let severity = Marks(rawValue: 1)
        /// Placebo, sham, saline, control.
        static let inert = Marks(rawValue: 2)
        /// *Rarely*, *hardly*, *low risk*.
        static let rare = Marks(rawValue: 4)
        /// *Worse*, *impaired*, *poorer*, *deteriorated*.
        static let decline = Marks(rawValue: 8)
        /// The same, reached by a negation, or *spares*.
        static let noDecline = Marks(rawValue: 16)
        /// *Limits*, *few*, *refuses*: what holds access or payment back.
        static let restricts = Marks(rawValue: 32)
        /// *Unlikely*, *doubtful*.
        static let unlikely = Marks(rawValue: 64)
        /// *More often*, *frequent*, *concern*, *signal*.
        static let frequent = Marks(rawValue: 128)
        /// *A few cases*, *can*, *some*: claims that something exists.
        static let existential = Marks(rawValue: 256)
        /// A share of people: a percentage, *half*, *a third*.
        static let proportion = Marks(rawValue: 512)
        /// *All*, *every*, *none*: no exception.
        static let total = Marks(rawValue: 1024)
        /// *Weakened*, *abolished*: what takes from an effect.
        static let weakens = Marks(rawValue: 4096)
        /// *Unsafe*, *serious*, *unacceptable*.
        static let grave = Marks(rawValue: 8192)
        /// *Should*: a wish or a rule, not a finding.
        static let normative = Marks(rawValue: 16384)
        /// *Alone*.
        static let alone = Marks(rawValue: 2048)
    }

    init(tokens: Range<Int>, field: FieldText, facetHits: some Sequence<FacetLexicon.Hit>) {
        let cues = field.hits[field.hits(in: tokens)]
        let scope = NegationScope(tokens: tokens, text: field.text, hits: cues)
        var present: Facet = []
        var affirmed: Facet = []
        var plain: Facet = []
        var contrary: Facet = []
        for hit in facetHits where tokens.contains(hit.first) {
            present.insert(hit.facet)
            let isDenied = scope.covers(hit.first)
            if !isDenied { affirmed.insert(hit.facet) }
            if hit.isContrary, !isDenied { contrary.insert(hit.facet) }
            if !hit.isContrary { plain.insert(hit.facet) }
        }
        facets = present
        denied = present.subtracting(affirmed)
        self.contrary = contrary
        polarity = SentencePolarity(tokens: tokens, field: field)
        contrast = Contrast(tokens: tokens, text: field.text, scope: scope)
        hours = TimeReader.times(in: field.text, tokens: tokens).compactMap(\.hours)
        marks = Self.marks(tokens, field.text, scope)
    }

    /// Whether a folded word is one of the marks.
    static func isMark(_ word: String) -> Bool { words[word] != nil }

    private static func marks(_ tokens: Range<Int>, _ text: TokenisedText, _ scope: NegationScope) -> Marks {
        var marks: Marks = []
        for index in tokens.clamped(to: 0..<text.tokens.count) {
            let word = text.folded(index)
            guard let mark = words[word] else { continue }
            let isDenied = mark.contains(.decline) && scope.covers(index)
            marks.formUnion(isDenied ? mark.subtracting(.decline).union(.noDecline) : mark)
        }
        return marks
    }

    private static let words: [String: Marks] = {
        let table: [(Marks, String)] = [
            (
                .severity,
                "score scores symptom symptoms points severity rating ratings pain ideation thoughts ideas scale attacks"
            ),
            (.inert, "placebo sham saline control controls dummy vehicle"),
            (.rare, "rarely rare hardly seldom uncommon low unusual infrequent"),
            (
                .decline,
                "worse impair impairs impaired impairment poorer deteriorate deteriorated deterioration decline worsened harm"
            ),
            (.noDecline, "spares spared preserved preserves intact"),
            (
                .restricts,
                "limit limits limited few refuse refuses refused decline declined declines incomplete obstacle obstacles"
            ),
            (.restricts, "barrier barriers shortage held hampered restricted lower away lack obstacle inaccessible"),
            (.unlikely, "unlikely doubtful"),
            (
                .frequent,
                "frequent frequently common commonly concern concerns signal signals often increased dose-related"
            ),
            (.existential, "can some sometimes few may might occasionally case cases"),
            (.proportion, "% half majority third quarter fifth tenth"),
            (.weakens, "weakened attenuated abolished blocked"),
            (.total, "all every everyone none nobody always never"),
            (.alone, "alone"), (.grave, "unsafe dangerous unacceptable poorly serious contraindicated"),
            (.rare, "nobody none"), (.normative, "should"),
        ]
        var words: [String: Marks] = [:]
        for (mark, list) in table {
            for word in list.split(separator: " ") { words[String(word), default: []].insert(mark) }
        }
        return words
    }()
}
