/// A stance with what led to it.
package struct StanceJudgement: Codable, Hashable, Sendable {
    /// The stance.
    package var stance: Stance
    /// 0 to 1: how sure the rules are.
    package var score: Double
    /// The sentences read, verbatim, the deciding one first; empty where the study is unrelated.
    package var spans: [Span]
    /// The rule that decided.
    package var rule: String
}
