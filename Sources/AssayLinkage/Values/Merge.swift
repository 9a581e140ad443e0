/// One step by which records became one work, with the reason that a reader can check.
package struct Merge: Codable, Hashable, Sendable {
    /// The id of the record that the cluster held already.
    package var left: String
    /// The id of the record that joined.
    package var right: String
    /// The rule that fired.
    package var rule: MergeRule
    /// What agreed, in words, for example `doi:10.1000/a` or `title, first author smith, year 2001, first page 12`.
    package var evidence: String

    /// A step.
    package init(left: String, right: String, rule: MergeRule, evidence: String) {
        self.left = left
        self.right = right
        self.rule = rule
        self.evidence = evidence
    }
}
