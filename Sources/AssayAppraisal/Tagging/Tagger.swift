package import AssayKit

/// Tags records: themes, design, sample size, population, direction.
package struct Tagger: Sendable {
    /// At most so many spans a theme.
    package static let spanLimit = 12
    /// A theme is named from this score on.
    package static let threshold = 0.3

    let pack: CompiledPack
    private let documentPack: CompiledPack

    /// Compiles a pack's terms; do it once a pack.
    package init(pack: ThemePack) {
        self.pack = CompiledPack(pack)
        documentPack = CompiledPack(pack, reading: .documents)
    }

    /// The tags of a record. Pure, linear in its text; works in parallel.
    package func tags(for record: Record) -> Tags {
        tags(for: record, text: RecordText(record))
    }

    func tags(for record: Record, text: RecordText) -> Tags {
        var scorer = ThemeScorer(pack)
        scorer.add(text)
        scorer.add(record.subjects)
        let design = DesignReader.design(of: record, text: text)
        let size = SampleSizeReader.sampleSize(of: record, text: text, design: design.label)
        return Tags(
            themes: scorer.tags(), design: design, sampleSize: size.number, sampleSizeSpan: size.span,
            population: PopulationReader.population(of: record, text: text),
            direction: DirectionReader.direction(of: text, design: design.label))
    }

    /// The themes of a bare text of a document, as for a claim; every term counts alike, everyday words too.
    package func themes(ofText string: String) -> [ThemeScore] {
        themes(of: TokenisedText(string))
    }

    /// Whether a bare text holds a term of the field, everyday words aside: "the benefit" alone asserts little.
    func speaksOfTheme(_ string: String) -> Bool {
        !pack.hits(in: TokenisedText(string)).isEmpty
    }

    private func themes(of text: TokenisedText) -> [ThemeScore] {
        let hits = documentPack.hits(in: text)
        return pack.pack.themes.enumerated().compactMap { number, theme -> (Int, ThemeScore)? in
            let own = hits.filter { $0.target.theme == number }
            guard !own.isEmpty else { return nil }
            let rules = Set(own.map(\.term)).count
            let score = 1 - Array(repeating: 0.5, count: min(rules, 8)).reduce(1, *)
            let below = Set(own.map(\.target.subtheme)).filter { $0 >= 0 }.sorted().map { theme.subthemes[$0].id }
            return (number, ThemeScore(theme: theme.id, score: Scores.rounded(score), subthemes: below))
        }
        .sorted { ($1.1.score, $0.0) < ($0.1.score, $1.0) }.map(\.1)
    }
}
