/// The document's terms as keys: what every work of the search shares is no evidence that a study bears on a claim.
struct TopicKeys: Sendable {
    /// The keys of each term.
    let terms: [Set<String>]
    /// The keys of all terms.
    let all: Set<String>
    /// The keys of those that name an intervention in one word.
    let interventions: Set<String>

    /// Terms below this weight are left out.
    private static let minimum = 0.25

    init(_ topic: TopicTerms) {
        let chosen = topic.terms.prefix(6).filter { $0.weight >= Self.minimum }.map { TokenisedText($0.text) }
        terms = chosen.map { ContentWords.keys(of: $0, in: $0.tokens.indices) }
        all = terms.reduce(into: []) { $0.formUnion($1) }
        interventions = chosen.reduce(into: []) { keys, text in
            guard text.tokens.count == 1, TermKinds.kind(of: [text.folded(0)]) == .intervention else { return }
            keys.insert(ContentWords.key(text.folded(0)))
        }
    }

    /// Whether a record holds one of the terms whole.
    func stands(in keys: Set<String>) -> Bool {
        terms.isEmpty || terms.contains { $0.isSubset(of: keys) }
    }
}
