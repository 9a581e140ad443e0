/// What a sentence of an abstract does there.
enum SentenceRole: Int, CaseIterable, Sendable {
    case background, objective, methods, results, conclusion
    /// It is the title.
    case title
    /// It is a registry's description or a note on funding and the like.
    case other

    /// The role that a section's label gives, or `nil` where it gives none, or several.
    init?(label: String) {
        let words = TokenisedText(label)
        let text = words.tokens.indices.map(words.folded).joined(separator: " ")
        let found = Self.labels.filter { role, stems in stems.contains { text.contains($0) } }
        guard let first = found.first else { return nil }
        if text.contains("outcome measure") || text.contains("end point") { self = .methods; return }
        let roles = Set(found.map(\.0))
        guard roles.count == 1 || !roles.contains(.results) || !roles.contains(.methods) else { return nil }
        self = roles.contains(.conclusion) ? .conclusion : first.0
    }

    private static let labels: [(SentenceRole, [String])] = [
        (
            .conclusion,
            ["conclu", "interpretation", "discussion", "implication", "significance", "recommendation", "comment"]
        ),
        (.results, ["result", "finding", "outcome", "observation"]),
        (
            .methods,
            [
                "method", "design", "setting", "participant", "patients", "intervention", "measure", "material",
                "procedure", "subjects", "data source", "study selection", "data extraction", "population", "analys",
                "search", "sample", "data synthesis", "eligibility", "case presentation", "experimental",
            ]
        ),
        (.objective, ["objective", "aim", "purpose", "question", "hypothes", "goal"]),
        (.background, ["background", "introduction", "context", "rationale", "importance", "problem"]),
        (.other, ["registration", "funding", "trial number", "keywords", "conflict", "disclosure", "copyright"]),
    ]
}
