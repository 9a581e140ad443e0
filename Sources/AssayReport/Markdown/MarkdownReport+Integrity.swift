import AssayKit

extension MarkdownReport {
    /// Works that were retracted, corrected or put under concern, with each source's word for it.
    func integrity() -> String {
        guard model.integrityTotal > 0 else { return Self.blocks(["## Integrity", noNotices]) }
        let works = Wording.count(model.integrityTotal, "work has", "works have")
        let items = model.integrity.map(item).joined(separator: "\n")
        let left = model.integrityTotal.left(after: model.integrity.count)
        return Self.blocks([
            "## Integrity",
            "\(works) a notice. Retracted works stand here and in no count of evidence; the others count and are marked.",
            items, left > 0 ? "\(Wording.count(left, "more work", "more works")): `assay report --to json`" : nil,
        ])
    }

    private var noNotices: String {
        let incomplete = isIncomplete ? " The search is incomplete." : ""
        return
            "No source reported a notice on any work; a work that no source could check may still have one.\(incomplete)"
    }

    private func item(_ item: ReportIntegrityItem) -> String {
        let year = item.year.map { " (\($0))" } ?? ""
        let title = MarkdownText.escape(item.title, limit: 200)
        let first =
            "**\(Wording.capitalisedFirst(item.status.words))**: \(title)\(year), \(citations.full(item.workID))"
        let lines = item.signals.map(signal) + [dispute(item), impact(item)].compactMap(\.self)
        return ([MarkdownText.item([first])] + lines.map { "  - " + $0 }).joined(separator: "\n")
    }

    private func signal(_ signal: ReportIntegritySignal) -> String {
        let notices = signal.notices.prefix(5).map(notice)
        let details = [signal.origin.map { MarkdownText.escape($0, limit: 80) }].compactMap(\.self) + notices
        let tail = details.isEmpty ? "" : " (\(details.joined(separator: "; ")))"
        return "\(MarkdownText.code(signal.source)): \(signal.status.words)\(tail)"
    }

    private func notice(_ notice: String) -> String {
        let identifier = notice.contains(":") ? Identifier(parsing: notice) : nil
        return MarkdownText.link(MarkdownText.escape(notice, limit: 120), to: identifier?.url)
    }

    private func dispute(_ item: ReportIntegrityItem) -> String? {
        item.isDisputed ? "The sources disagree: read the notices." : nil
    }

    private func impact(_ item: ReportIntegrityItem) -> String? {
        guard !item.claims.isEmpty else { return nil }
        let claims = Wording.list(item.claims.map { MarkdownText.code($0) })
        let verb = item.status == .retracted ? "Would bear" : "Bears"
        return "\(verb) on \(item.claims.count == 1 ? "claim" : "claims") \(claims)"
    }
}
