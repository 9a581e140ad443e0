/// The words of a claim that carry its matter, as stems with weights.
///
/// Words of one family meet: "quick", "rapid" and "within hours"; "safe" and "adverse events". Rare and long words weigh
/// more than everyday ones, since nothing is known of a corpus here.
struct ContentWords: Sendable {
    /// Stems with their weights.
    private(set) var weights: [String: Double] = [:]

    init(_ text: String) {
        self.init(TokenisedText(text))
    }

    init(_ text: TokenisedText) {
        for index in text.tokens.indices where text.tokens[index].traits.isDisjoint(with: [.symbol, .number]) {
            let word = text.folded(index)
            guard word.utf8.count > 1, !StopWords.function.contains(word) else { continue }
            let key = Self.key(word)
            weights[key] = max(weights[key] ?? 0, Self.weight(word, key))
        }
    }

    /// The words of some tokens that are neither everyday words nor among others; for what is a claim's own.
    init(own tokens: some Sequence<Int>, of text: TokenisedText, without others: Set<String>) {
        for index in tokens where text.tokens[index].traits.isDisjoint(with: [.symbol, .number]) {
            let word = text.folded(index)
            let key = Self.key(word)
            guard word.utf8.count > 1, !others.contains(key), !StopWords.all.contains(word),
                !SentenceFacts.isMark(word), !SentencePolarity.isChange(word), !Self.reporting.contains(word)
            else { continue }
            weights[key] = max(weights[key] ?? 0, Self.weight(word, key))
        }
    }

    /// Verbs of giving and telling, which no study needs to share.
    private static let reporting: Set<String> = [
        "received", "receive", "reported", "report", "offered", "prescribed", "prescribe", "observed", "described",
        "obtained", "assigned", "allocated", "undergo", "underwent", "sets", "explains", "promise", "carry", "agree",
    ]

    /// The keys alone.
    var keySet: Set<String> { Set(weights.keys) }

    /// The sum of all weights.
    var total: Double { weights.values.reduce(0, +) }

    /// The share of the weight whose stems are in a set, 0 to 1.
    func coverage(by stems: Set<String>) -> Double {
        guard total > 0 else { return 0 }
        return weights.reduce(0) { $0 + (stems.contains($1.key) ? $1.value : 0) } / total
    }

    /// The stem of a folded word, or its family's name.
    static func key(_ word: String) -> String {
        let stem = Stemmer.stem(word)
        return families[stem] ?? stem
    }

    /// The keys of a range of tokens.
    static func keys(of text: TokenisedText, in tokens: Range<Int>) -> Set<String> {
        Set(tokens.clamped(to: 0..<text.tokens.count).map { key(text.folded($0)) })
    }

    private static func weight(_ word: String, _ key: String) -> Double {
        if key.hasPrefix("~") { return 0.7 }
        if StopWords.all.contains(word) { return 0.35 }
        return min(1.6, 0.7 + 0.1 * Double(word.utf8.count))
    }

    private static let families: [String: String] = {
        let table: [(String, String)] = [
            (
                "~work",
                "effective efficacy efficacious effectiveness benefit beneficial works help helps improve improvement effect"
            ),
            ("~response", "response responder respond responded remission relief relieve relieved"),
            ("~fast", "rapid rapidly quick quickly fast hours minutes onset immediate immediately hour"),
            (
                "~last",
                "last lasts lasting sustained sustain persist persisted persistent durable duration maintained long"
            ),
            (
                "~harm",
                "safe safety safely tolerated tolerability tolerable toxic toxicity adverse harm harmful harms complications complication"
            ),
            ("~cost", "cost costs expensive price prices affordable economic economics costly expenditure"),
            ("~access", "access accessible available availability accessibility"),
            ("~death", "mortality death deaths dies die died fatal survival survive survived"),
            (
                "~down",
                "reduce reduces reduced reduction decrease decreased decreases lower lowers lowered decline declined fewer diminish"
            ),
            (
                "~up",
                "increase increases increased raise raises raised elevated elevate elevation greater more rise higher"
            ),
            ("~suicide", "suicide suicidal suicidality"), ("~thought", "thoughts thought ideation ideas thinking"),

            ("~child", "child children paediatric pediatric adolescent adolescents kids teenagers"),
            ("~heart", "heart cardiac cardiovascular coronary"), ("~kidney", "kidney kidneys renal nephropathy"),
            ("~liver", "liver hepatic"), ("~brain", "brain cerebral"),
            ("~cancer", "cancer cancers carcinoma tumour tumor tumours tumors"),
            ("~surgery", "surgery surgical operation operations"),
            ("~vaccine", "vaccine vaccination vaccines vaccinated immunisation immunization"),
        ]
        var families: [String: String] = [:]
        for (name, words) in table {
            for word in words.split(separator: " ") { families[Stemmer.stem(String(word))] = name }
        }
        return families
    }()
}
