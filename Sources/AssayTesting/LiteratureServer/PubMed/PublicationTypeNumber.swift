/// The MeSH numbers of publication types.
enum PublicationTypeNumber {
    private static let known = [
        "Case Reports": "D002363", "Clinical Trial": "D016430", "Comment": "D016420", "Editorial": "D016421",
        "Journal Article": "D016428", "Letter": "D016422", "Meta-Analysis": "D017418",
        "Observational Study": "D064888", "Practice Guideline": "D017065", "Preprint": "D000076942",
        "Published Erratum": "D016425", "Randomized Controlled Trial": "D016449", "Retracted Publication": "D016441",
        "Retraction of Publication": "D016440", "Review": "D016454", "Systematic Review": "D000078182",
    ]

    /// The number of a type; for types that are not listed here an invented one that is the same in every run.
    static func of(_ type: String) -> String {
        known[type] ?? "D\(900_000 + StableHash.number(of: type, below: 99_999))"
    }
}
