extension Corpus {
    /// Works of every design over made-up substances and conditions, the same for the same arguments.
    ///
    /// Search for `veltrazine`, `noctalgia` and their like; see `SyntheticVocabulary`. Some works have no abstract, no
    /// DOI or no month; a few are retracted or corrected; preprints and their articles know each other.
    ///
    /// - Parameters:
    ///   - count: How many works.
    ///   - seed: Where the random numbers begin.
    ///   - overlap: In how many of a hundred cases each further source of the same works knows a work, too.
    package static func synthetic(count: Int, seed: UInt64 = 1, overlap: Int = 60) -> Corpus {
        var generator = SyntheticGenerator(seed: seed, overlap: overlap)
        for _ in 0..<max(count, 0) { generator.addNext() }
        return Corpus(works: generator.works)
    }
}
