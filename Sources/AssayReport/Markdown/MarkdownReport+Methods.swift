extension MarkdownReport {
    /// How the literature was searched and counted, exactly enough to repeat it.
    func methods() -> String {
        let versions = model.versions.map {
            "\(MarkdownText.escape($0.name, limit: 60)) \(MarkdownText.escape($0.version, limit: 60))"
        }
        return Self.blocks([
            "## Search and methods", "The query, \(period):", MarkdownText.codeBlock(model.search.query),
            sourceList, sentences("How things are counted", model.search.countingRules),
            sentences("Limits", model.search.limits),
            versions.isEmpty ? nil : "Made by \(Wording.list(versions)), run \(model.run).",
        ])
    }

    private var period: String {
        switch (model.search.since, model.search.until) {
        case (let since?, let until?): "from \(MarkdownText.escape(since)) to \(MarkdownText.escape(until))"
        case (let since?, nil): "from \(MarkdownText.escape(since)) on"
        case (nil, let until?): "up to \(MarkdownText.escape(until))"
        case (nil, nil): "without a limit of dates"
        }
    }

    private var sourceList: String? {
        guard !model.search.sources.isEmpty else { return nil }
        return Self.blocks([
            "### What each source was asked", model.search.sources.map(source).joined(separator: "\n"),
        ])
    }

    private func source(_ source: ReportSearchSource) -> String {
        let name = MarkdownText.escape(source.name, limit: 80)
        let asked = source.changes.map { whole(source, and: $0) } ?? askedWhole(source)
        let head = """
            - **\(name)** (\(MarkdownText.code(source.id)), plugin \(MarkdownText.escape(source.version, limit: 40))), \(asked)
            """
        let requests = source.requests.map { "  - Request: \(MarkdownText.code($0, limit: 8_000))" }
        let warnings = source.warnings.map { "  - Note: \(MarkdownText.escape($0, limit: 500))" }
        return ([head] + requests + filtered(source) + warnings).joined(separator: "\n")
    }

    private func askedWhole(_ source: ReportSearchSource) -> String {
        source.asked.map { "asked on \(MarkdownText.escape($0))" } ?? "**not reached**"
    }

    /// A source that was asked for changes after it was asked whole: what it announced then is not what it has.
    private func whole(_ source: ReportSearchSource, and changes: ReportSearchSource.Changes) -> String {
        let number = source.declared.map { "declared \($0)" } ?? "declared no number"
        let changed = changes.declared.map { "\($0)" } ?? "not said"
        let day = changes.asked.map { "asked on \(MarkdownText.escape($0))" } ?? "**not reached**"
        return "whole \(askedWhole(source)): \(number); changes since "
            + "\(MarkdownText.escape(changes.since, limit: 20)) \(day): \(changed)"
    }

    private func filtered(_ source: ReportSearchSource) -> [String] {
        guard source.filteredLocally > 0 else { return [] }
        let records = Wording.count(source.filteredLocally, "record", "records")
        return ["  - \(records) left out here, since the source cannot express the whole query"]
    }

    private func sentences(_ title: String, _ sentences: [String]) -> String? {
        guard !sentences.isEmpty else { return nil }
        let items = sentences.map { MarkdownText.item([MarkdownText.escape($0, limit: 1_000)]) }
        return Self.blocks(["### \(title)", items.joined(separator: "\n")])
    }
}
