/// Arithmetic of scores.
enum Scores {
    /// A score cut to 0…1 and rounded to three digits, so that output is short and stable; not a number gives 0.
    static func rounded(_ score: Double) -> Double {
        guard score.isFinite else { return 0 }
        return (min(1, max(0, score)) * 1_000).rounded() / 1_000
    }
}
