import AssayKit

/// How the report's text points at works: the number in the list of references, linked, and the id for `assay show`.
struct Citations {
    private let references: [String: ReportReference]

    init(_ references: [ReportReference]) {
        self.references = Dictionary(references.map { ($0.workID, $0) }) { first, _ in first }
    }

    /// `[ref 4](https://doi.org/…)`, or nothing for a work that is not in the list.
    func reference(_ workID: String) -> String? {
        references[workID].map { MarkdownText.link("ref \($0.key)", to: Self.address(of: $0)) }
    }

    /// The reference and the work's id.
    func full(_ workID: String) -> String {
        [reference(workID), MarkdownText.code(workID)].compactMap(\.self).joined(separator: " ")
    }

    /// The best address of a work: DOI, PMID, PMCID, registration, then any other.
    static func address(of reference: ReportReference) -> String? {
        let candidates: [(IdentifierScheme, String?)] = [
            (.doi, reference.doi), (.pmid, reference.pmid), (.pmcid, reference.pmcid), (.nct, reference.nct),
        ]
        for (scheme, value) in candidates {
            if let value, let address = Identifier(scheme, value)?.url { return address }
        }
        return reference.url
    }
}
