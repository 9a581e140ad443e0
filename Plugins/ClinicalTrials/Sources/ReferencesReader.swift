import AssayKit

/// Reads the publications that a registration names.
struct ReferencesReader {
    let references: [Study.Reference]

    /// A relation for each, by PMID or else by the citation.
    var relations: [Relation] {
        references.compactMap { reference in
            let kind = Self.kind(of: reference.type)
            if let target = reference.pmid.flatMap({ Identifier(.pmid, $0.text) }) { return Relation(kind, target) }
            return reference.citation.map(MarkupText.clean)?.nonEmpty.map { Relation(kind, citing: $0) }
        }
    }

    /// The named publications that were retracted, with the notice; `nil` where none was.
    var retractions: JSONValue? {
        let found = references.flatMap { reference in
            (reference.retractions ?? []).map { retraction in
                let members = [
                    "pmid": reference.pmid?.text, "notice_pmid": retraction.pmid?.text,
                    "notice": retraction.source.map(MarkupText.clean),
                ]
                return JSONValue.object(members.compactMapValues { $0?.nonEmpty.map(JSONValue.string) })
            }
        }
        return found.isEmpty ? nil : .array(found)
    }

    /// `DERIVED` means only that PubMed's record bears the number, which a review that mentions it does too.
    private static func kind(of type: String?) -> Relation.Kind {
        switch type {
        case "RESULT": .hasResult
        case "DERIVED": .isMentionedBy
        case "BACKGROUND": .hasBackground
        default: Relation.Kind(rawValue: "has-reference")
        }
    }
}
