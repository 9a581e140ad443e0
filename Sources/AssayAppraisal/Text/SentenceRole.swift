/// What a sentence of an abstract does there.
enum SentenceRole: Int, CaseIterable, Sendable {
    case background, objective, methods, results, conclusion
    /// It is the title.
    case title
    /// It is a registry's description or a note on funding and the like.
    case other

    /// The role that a section's label gives, or `nil` where it gives none, or both methods and results.
    init?(label: String) {
        let found = Set(Self.automaton.matches(in: TokenisedText(label)).map { Self.stems[$0.phrase].role })
        if found.isSuperset(of: [.results, .methods]), !label.lowercased().contains("measure") { return nil }
        let order: [SentenceRole] = [.conclusion, .methods, .results, .objective, .background, .other]
        guard let role = order.first(where: found.contains) else { return nil }
        self = role
    }

    /// Beginnings of the words of labels, with their roles.
    private static let stems: [(stem: String, role: SentenceRole)] = words.flatMap { role, words in
        words.split(separator: " ").map { (String($0), role) }
    }

    private static let words: [(SentenceRole, String)] = [
        (
            .conclusion,
            "conclu* interpretation* discussion implication* significance recommendation* comment*"
        ),
        (.results, "result* finding* outcome* observation* case presentation"),
        (
            .methods,
            """
            method* design setting* participant* patients intervention* measure* material* procedure* subjects data \
            selection extraction population* analys* search* sample* synthesis eligibility experimental
            """
        ),
        (.objective, "objective* aim aims purpose* question* hypothes* goal*"),
        (.background, "background introduction context rationale importance problem"),
        (.other, "registration funding keywords conflict* disclosure* copyright"),
    ]

    private static let automaton = PhraseAutomaton(stems.map(\.stem))
}
