extension MarkdownReport {
    /// What authorities publish on harms, beside the literature and counted nowhere with it.
    func safety() -> String {
        guard !model.safety.isEmpty else { return "" }
        let blocks = [
            "## What authorities publish on harms",
            "Labels and reports to authorities are no studies: no claim's tally and no verdict here counts them.",
            reported, labels,
        ]
        return Self.blocks(blocks + disclaimers)
    }

    // MARK: - Reports

    private var reported: String? {
        let counts = model.safety.filter { !$0.isLabel }
        guard !counts.isEmpty else { return nil }
        let header = ["Substance", "Authority", "Reports", "Serious", "Deaths", "To", "Most reported"]
        return Self.blocks([
            "### Reported adverse events",
            MarkdownText.table(header, alignments: "llrrrll", rows: counts.prefix(Self.substanceLimit).map(Self.cells)),
            "Reports are voluntary and unverified. They tell neither how often an event happens nor what caused it, and "
                + "the same event can be reported twice.",
        ])
    }

    private static let substanceLimit = 20
    private static let reactionLimit = 5

    private static func cells(_ item: ReportSafety) -> [String] {
        let reactions = item.reactions.prefix(reactionLimit).map { "\($0.term) (\($0.reports))" }
        return [
            item.substance, item.authority, number(item.reports), number(item.seriousReports), number(item.deaths),
            item.date ?? "not said", reactions.joined(separator: ", "),
        ].map { MarkdownText.escape($0, limit: 300) }
    }

    /// What is not known is never shown as 0.
    private static func number(_ count: Int?) -> String {
        count.map { "\($0)" } ?? "unknown"
    }

    // MARK: - Labels

    private var labels: String? {
        let labels = model.safety.filter(\.isLabel)
        guard !labels.isEmpty else { return nil }
        let left = labels.count.left(after: Self.labelLimit)
        return Self.blocks([
            "### Labels", labels.prefix(Self.labelLimit).map(label).joined(separator: "\n"),
            left > 0 ? "\(Wording.count(left, "more label", "more labels")): `assay report --to json`" : nil,
        ])
    }

    private static let labelLimit = 10

    private func label(_ item: ReportSafety) -> String {
        let brands = item.brands.isEmpty ? "" : " (\(item.brands.prefix(5).joined(separator: ", ")))"
        let facts = [item.manufacturer, item.authority, item.date].compactMap(\.self).joined(separator: ", ")
        let name = MarkdownText.escape(item.substance + brands, limit: 200)
        let link = item.url.map { MarkdownText.link(name, to: $0) } ?? name
        let head = "**\(link)**: \(MarkdownText.escape(facts, limit: 200))"
        return MarkdownText.item([head] + item.sections.compactMap(section) + [MarkdownText.code(item.recordID)])
    }

    /// Of a label's sections, those that a reader must not miss; the rest stand in the JSON form.
    private func section(_ section: ReportSafety.Section) -> String? {
        guard ["boxed_warning", "contraindications"].contains(section.name) else { return nil }
        let name = Wording.capitalisedFirst(section.name.replacing("_", with: " "))
        return "\(MarkdownText.escape(name)): \(MarkdownText.quote(section.text, limit: 400))"
    }

    private var disclaimers: [String?] {
        var seen: Set<String> = []
        return model.safety.compactMap { item in
            guard let text = item.disclaimer, seen.insert(text).inserted else { return nil }
            let authority = MarkdownText.escape(item.authority, limit: 100)
            return "\(authority) says of these data: \(MarkdownText.quote(text, limit: 600))"
        }
    }
}
