package import AssayKit

/// Tags records: themes, design, sample size, population, direction.
package struct Tagger: Sendable {
    /// At most so many spans a theme.
    package static let spanLimit = 12
    /// A theme is named from this score on.
    package static let threshold = 0.3

    private let pack: ThemePack

    /// Compiles a pack's terms; do it once a pack.
    package init(pack: ThemePack) {
        self.pack = pack
    }

    /// The tags of a record. Pure; works in parallel.
    package func tags(for record: Record) -> Tags {
        Tags(
            themes: [], design: DesignTag(label: .other, score: 0, rule: "none", spans: []), sampleSize: nil,
            sampleSizeSpan: nil, population: nil, direction: DirectionTag(label: .unclear, score: 0, spans: []))
    }

    /// The findings of a record: for each of its themes, the sentence that carries it best.
    package func findings(in record: Record, tags: Tags, work: String) -> [Finding] {
        []
    }
}
