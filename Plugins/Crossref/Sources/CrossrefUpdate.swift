import AssayKit

/// An entry of `updated-by` (about this work) or `update-to` (this work is the notice).
struct CrossrefUpdate: Decodable {
    /// The other work.
    var doi: String?
    /// What happened: `retraction`, `correction`, `expression_of_concern`, `new_version` …
    var type: String?
    /// Who says so: `publisher` or `retraction-watch`.
    var source: String?
    var updated: CrossrefDate?

    private enum CodingKeys: String, CodingKey {
        case type, source, updated
        case doi = "DOI"
    }
}

extension CrossrefUpdate {
    /// What an update does to the work that it is about.
    enum Effect {
        case retraction, correction, concern, other
    }

    /// The effect by the type; only retraction, withdrawal and removal make a work fall (Crossref, *Crossmark: types of
    /// updates*).
    var effect: Effect {
        switch name {
        case "retraction", "withdrawal", "removal": .retraction
        case "expression_of_concern": .concern
        case "correction", "corrigendum", "erratum", "addendum", "clarification", "partial_retraction",
            "partial_withdrawal", "partial_removal":
            .correction
        default: .other
        }
    }

    /// The type in lower case with underscores.
    var name: String {
        (type ?? "").trimmingWhitespace().lowercased().replacing("-", with: "_").replacing(" ", with: "_")
    }
}
