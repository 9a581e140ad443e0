/// What the tagger says of one record; the `tags` of a tagged record.
package struct Tags: Hashable, Sendable {
    /// The themes that reach ``Tagger/threshold``, strongest first, then in the pack's order.
    package var themes: [ThemeTag]
    /// The study design.
    package var design: DesignTag
    /// The total number of participants, or `nil` where the record does not say.
    package var sampleSize: Int?
    /// The words that gave the sample size; `nil` where the registry gave it, or nobody.
    package var sampleSizeSpan: Span?
    /// Who was studied, in a few words, or `nil`.
    package var population: String?
    /// Where the results point.
    package var direction: DirectionTag
}

extension Tags: Codable {
    private enum CodingKeys: String, CodingKey {
        case themes, design, population, direction
        case sampleSize = "sample_size"
        case sampleSizeSpan = "sample_size_span"
    }

    /// Writes the JSON form; a missing sample size or population is written as null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(themes, forKey: .themes)
        try container.encode(design, forKey: .design)
        try container.encode(sampleSize, forKey: .sampleSize)
        try container.encodeIfPresent(sampleSizeSpan, forKey: .sampleSizeSpan)
        try container.encode(population, forKey: .population)
        try container.encode(direction, forKey: .direction)
    }
}
