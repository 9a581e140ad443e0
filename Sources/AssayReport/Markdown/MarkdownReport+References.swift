import AssayKit

extension MarkdownReport {
    /// The works that the report cites, with links to what can be checked.
    func references() -> String {
        guard !model.references.isEmpty else { return "" }
        return Self.blocks(["## References", model.references.map(reference).joined(separator: "\n")])
    }

    private func reference(_ reference: ReportReference) -> String {
        let status = reference.integrity.warning.map { "\($0.uppercasedWarning). " } ?? ""
        let title = Self.sentence(MarkdownText.escape(reference.title, limit: 300))
        let text = [authors(of: reference), title, source(of: reference)].filter { !$0.isEmpty }.joined(separator: " ")
        return MarkdownText.item(["**\(reference.key).** \(status)\(text)", links(of: reference)])
    }

    private func authors(of reference: ReportReference) -> String {
        let shown = reference.authors.prefix(Self.authorLimit).map { MarkdownText.escape($0, limit: 80) }
        guard !shown.isEmpty else { return "" }
        let others = reference.authors.count > shown.count ? ", et al." : ""
        return Self.sentence(shown.joined(separator: ", ") + others)
    }

    /// As in the Vancouver style, which names six authors (NLM, *Citing Medicine*, chapter 1).
    private static let authorLimit = 6

    /// `*Container* 2013;12(3):45–50.`, as far as it is known.
    private func source(of reference: ReportReference) -> String {
        let container = reference.container.map { "*\(MarkdownText.escape($0, limit: 120))*" }
        let volume = reference.volume.map { MarkdownText.escape($0, limit: 40) } ?? ""
        let issue = reference.issue.map { "(\(MarkdownText.escape($0, limit: 40)))" } ?? ""
        let pages = reference.pages.map { ":\(MarkdownText.escape($0, limit: 40))" } ?? ""
        let place = volume + issue + pages
        let date = reference.year.map { "\($0)" + (place.isEmpty ? "" : ";") } ?? ""
        let parts = [container, date + place].compactMap(\.self).filter { !$0.isEmpty }
        return parts.isEmpty ? "" : Self.sentence(parts.joined(separator: " "))
    }

    private func links(of reference: ReportReference) -> String {
        let identifiers = [
            link("doi:", .doi, reference.doi), link("PMID ", .pmid, reference.pmid),
            link("", .pmcid, reference.pmcid), link("", .nct, reference.nct),
        ].compactMap(\.self)
        let address = identifiers.isEmpty ? reference.url.map { MarkdownText.link("address", to: $0) } : nil
        let parts = [address, openAccess(of: reference), cited(reference), MarkdownText.code(reference.workID)]
        return (identifiers + parts.compactMap(\.self)).joined(separator: " · ")
    }

    private func openAccess(of reference: ReportReference) -> String? {
        guard let copy = reference.openAccess, let url = copy.url else { return nil }
        let status = copy.status.map { " (\(MarkdownText.escape($0, limit: 20)))" } ?? ""
        return MarkdownText.link("open access", to: url) + status
    }

    /// Counts as their sources have them; where a source found none, nothing is said, since that is not zero.
    private func cited(_ reference: ReportReference) -> String? {
        let counts = reference.citations.compactMap { citations in
            citations.count.map { "\($0) (\(MarkdownText.escape(citations.source, limit: 40)))" }
        }
        return counts.isEmpty ? nil : "cited \(counts.joined(separator: ", "))"
    }

    private func link(_ label: String, _ scheme: IdentifierScheme, _ value: String?) -> String? {
        guard let value else { return nil }
        return MarkdownText.link(label + MarkdownText.escape(value, limit: 200), to: Identifier(scheme, value)?.url)
    }

    /// The text with a full stop, unless it ends a sentence already.
    private static func sentence(_ text: String) -> String {
        guard let last = text.last else { return "" }
        return ".?!…".contains(last) ? text : text + "."
    }
}

extension String {
    /// A marked warning with a capital: `**retracted**` as `**Retracted**`.
    fileprivate var uppercasedWarning: String {
        "**" + Wording.capitalisedFirst(String(dropFirst(2)))
    }
}
