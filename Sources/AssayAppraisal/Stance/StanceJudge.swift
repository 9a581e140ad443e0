package import AssayKit

/// Judges how a study stands to a claim.
package struct StanceJudge: Sendable {
    private let topic: TopicTerms

    /// A judge for the claims of a document on a topic; `.none` when claims stand alone.
    package init(topic: TopicTerms = .none) {
        self.topic = topic
    }

    /// The stance of a record to a claim.
    package func judge(claim: Claim, record: Record, tags: Tags) -> StanceJudgement {
        StanceJudgement(stance: .unclear, score: 0, spans: [], rule: "none")
    }

    /// The stance of a bare text to a bare claim, as `assay stance` asks it.
    package func judge(claimText: String, title: String?, text: String) -> StanceJudgement {
        StanceJudgement(stance: .unclear, score: 0, spans: [], rule: "none")
    }
}
