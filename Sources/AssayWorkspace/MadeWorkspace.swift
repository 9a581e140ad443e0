import AssayAppraisal

/// What `assay init` found and wrote.
package struct MadeWorkspace: Sendable {
    let folder: String
    let isHere: Bool
    let configuration: String
    let document: String
    let title: String
    let query: String
    let proposal: ProposedQuery?
    let claims: Int

    /// The lines for the person, with what to do next.
    package var lines: [String] {
        var lines = ["document   \(document): \(title)", "claims     \(claims) checkable sentences (assay claims)"]
        if let proposal {
            lines.append("terms      interventions: \(Self.list(proposal.interventions))")
            lines.append("           conditions: \(Self.list(proposal.conditions))")
        }
        let place = isHere ? "" : " --workspace \(folder)"
        lines += [
            "query      \(query)", "themes     clinical (efficacy, safety, access)", "written    \(configuration)", "",
            "The query and the themes are a proposal: change them in assay.yaml.",
            "next: assay plan --count\(place)    how many records each source has",
            "      assay update\(place)          fetches them and writes report.md",
        ]
        return lines
    }

    private static func list(_ terms: [String]) -> String {
        terms.isEmpty ? "none found" : terms.prefix(6).joined(separator: ", ")
    }
}
