import AssayKit

/// Gathers what speaks for each theme of a record: terms where they stand, and MeSH.
///
/// The score is a noisy-or: each new rule adds its strength to what is still missing to 1, a rule that came before adds a
/// quarter. Strengths: conclusion .5, results .42, title .48, objective .3, methods .2, background .12, MeSH .5 (.65 where
/// it is a main point).
struct ThemeScorer {
    private let pack: CompiledPack
    private var missing: [Double]
    private var spans: [[Span]]
    private var rules: [Set<String>]
    private var subthemes: [Set<Int>]

    init(_ pack: CompiledPack) {
        self.pack = pack
        let count = pack.pack.themes.count
        missing = [Double](repeating: 1, count: count)
        spans = [[Span]](repeating: [], count: count)
        rules = [Set<String>](repeating: [], count: count)
        subthemes = [Set<Int>](repeating: [], count: count)
    }

    /// Counts the terms of title and abstract.
    mutating func add(_ text: RecordText) {
        let found = (pack.hits(in: text.title.text), pack.hits(in: text.abstract.text))
        var next = (0, 0)
        for sentence in text.sentences {
            let isTitle = sentence.field == .title
            let hits = isTitle ? found.0 : found.1
            var index = isTitle ? next.0 : next.1
            while index < hits.count, hits[index].first < sentence.tokens.lowerBound { index += 1 }
            let start = index
            while index < hits.count, hits[index].first < sentence.tokens.upperBound { index += 1 }
            if start < index { add(hits[start..<index], of: sentence, in: text) }
            if isTitle { next.0 = index } else { next.1 = index }
        }
    }

    private mutating func add(_ hits: ArraySlice<CompiledPack.Hit>, of sentence: TextSentence, in text: RecordText) {
        let field = text.field(sentence)
        let scope = NegationScope(tokens: sentence.tokens, text: field.text, hits: text.hits(sentence))
        for hit in hits where hit.last < sentence.tokens.upperBound {
            let theme = hit.target.theme
            let rule = pack.rule(hit.term)
            count(Self.strength(sentence.role), rule: rule, target: hit.target)
            guard spans[theme].count < Tagger.spanLimit else { continue }
            let negated = scope.covers(hit.first) || Self.negatesItself(hit, field.text)
            spans[theme].append(
                text.span(
                    of: hit.first...hit.last, in: sentence, rule: rule, negated: negated,
                    subtheme: pack.subtheme(hit.target)))
        }
    }

    /// Whether a term's own first word denies, as in "not effective".
    private static func negatesItself(_ hit: CompiledPack.Hit, _ text: TokenisedText) -> Bool {
        let word = text.foldedBytes(hit.first)
        return word.elementsEqual("not".utf8) || word.elementsEqual("no".utf8) || word.elementsEqual("ineffective".utf8)
    }

    /// Counts MeSH headings and qualifiers.
    mutating func add(_ subjects: [Subject]) {
        for subject in subjects {
            let heading = subject.term.lowercased()
            var keys = [heading]
            for qualifier in subject.qualifiers {
                keys += ["\(heading)/\(qualifier.lowercased())", "/\(qualifier.lowercased())"]
            }
            for key in keys {
                for target in pack.targets(mesh: key) {
                    count(subject.isMajor ? 0.65 : 0.5, rule: "mesh:\(key)", target: target)
                }
            }
        }
    }

    private mutating func count(_ strength: Double, rule: String, target: CompiledPack.Target) {
        let isNew = rules[target.theme].insert(rule).inserted
        missing[target.theme] *= 1 - strength * (isNew ? 1 : 0.25)
        if target.subtheme >= 0 { subthemes[target.theme].insert(target.subtheme) }
    }

    /// How much a term counts in a sentence of a role.
    static func strength(_ role: SentenceRole) -> Double {
        switch role {
        case .conclusion: 0.5
        case .title: 0.48
        case .results: 0.42
        case .objective: 0.3
        case .methods: 0.2
        case .background: 0.12
        case .other: 0.3
        }
    }

    /// The themes that reach the threshold, strongest first, then in the pack's order.
    func tags() -> [ThemeTag] {
        let tags = pack.pack.themes.indices.compactMap { index -> ThemeTag? in
            let score = Scores.rounded(1 - missing[index])
            guard score >= Tagger.threshold else { return nil }
            let theme = pack.pack.themes[index]
            return ThemeTag(
                theme: theme.id, score: score, spans: spans[index], rules: rules[index].sorted(),
                subthemes: subthemes[index].sorted().map { theme.subthemes[$0].id })
        }
        return tags.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    }
}
