/// A study as the verdict sees it.
package struct JudgedStudy: Codable, Hashable, Sendable {
    /// The study's id, which also breaks ties.
    package var id: String
    /// How it stands to the claim.
    package var stance: Stance
    /// How sure that is, 0 to 1.
    package var score: Double
    /// Its design.
    package var design: Design
    /// Its number of participants, or `nil`.
    package var sampleSize: Int?
    /// Its year, or `nil`.
    package var year: Int?

    /// A study.
    package init(id: String, stance: Stance, score: Double, design: Design, sampleSize: Int? = nil, year: Int? = nil) {
        self.id = id
        self.stance = stance
        self.score = score
        self.design = design
        self.sampleSize = sampleSize
        self.year = year
    }

    private enum CodingKeys: String, CodingKey {
        case id, stance, score, design, year
        case sampleSize = "sample_size"
    }
}
