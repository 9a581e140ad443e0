import AssayKit

/// Where and when a `core` item was printed.
struct EuropePMCJournalInfo: Decodable {
    var volume: Scalar?
    var issue: Scalar?
    var journal: Journal?
    /// Free text as printed: "2025 Dec", "2024 ".
    var dateOfPublication: String?
    var yearOfPublication: Scalar?
    /// A full date whose day, and sometimes month, Europe PMC fills in.
    var printPublicationDate: String?

    struct Journal: Decodable {
        var title: String?
        var medlineAbbreviation: String?
    }
}
