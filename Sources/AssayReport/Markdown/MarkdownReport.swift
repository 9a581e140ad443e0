/// The report as Markdown, one region a section.
///
/// It reads well as text, on a forge and through pandoc: no raw HTML, tables of pipes, links with their full address.
/// Every number stands beside an id from which `assay show` explains it.
package struct MarkdownReport {
    /// The model, cut to the limits.
    let model: ReportModel
    let citations: Citations

    private init(_ model: ReportModel, limits: ReportLimits) {
        self.model = model.limited(to: limits)
        citations = Citations(self.model.references)
    }
}

extension MarkdownReport {
    /// The report's regions, in their order in the report; a region with nothing to say is empty.
    package static func render(_ model: ReportModel, limits: ReportLimits = .standard) -> [ReportRegion] {
        let report = MarkdownReport(model, limits: limits)
        return [
            ReportRegion(name: "banner", markdown: report.banner()),
            ReportRegion(name: "at-a-glance", markdown: report.atAGlance()),
            ReportRegion(name: "what-changed", markdown: report.whatChanged()),
            ReportRegion(name: "claims", markdown: report.claims()),
            ReportRegion(name: "themes", markdown: report.themes()),
            ReportRegion(name: "attention", markdown: report.attention()),
            ReportRegion(name: "registrations", markdown: report.registrations()),
            ReportRegion(name: "integrity", markdown: report.integrity()),
            ReportRegion(name: "safety", markdown: report.safety()),
            ReportRegion(name: "methods", markdown: report.methods()),
            ReportRegion(name: "balance", markdown: report.balance()),
            ReportRegion(name: "references", markdown: report.references()),
        ]
    }

    /// The whole report as a new file: the regions between their markers.
    package static func text(_ model: ReportModel, limits: ReportLimits = .standard) -> String {
        OwnedRegions.document(of: render(model, limits: limits))
    }
}

// MARK: - Shared parts

extension MarkdownReport {
    /// Blocks with a blank line between them; empty ones are left out.
    static func blocks(_ blocks: [String?]) -> String {
        blocks.compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    /// Whether a source failed or a balance is open, so that nothing may be read as absent.
    var isIncomplete: Bool { !model.banner.isEmpty }

    /// What an evidence or finding line says of its work: design, size, year, standing.
    func traits(design: String, size: Int?, year: Int?, integrity: String?) -> String {
        let participants = size.map { Wording.count($0, "participant", "participants") }
        let parts = [MarkdownText.escape(DesignGroup.words(design)), participants, year.map { "\($0)" }, integrity]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    /// Where a quote stands: its field and section.
    func place(field: String, section: String?) -> String {
        let parts = [field, section?.lowercased()].compactMap(\.self).filter { !$0.isEmpty }
        return parts.map { MarkdownText.escape($0, limit: 60) }.joined(separator: ", ")
    }

    /// What stands under a list that was cut.
    func rest(_ left: Int, _ one: String, _ many: String, show id: String) -> String? {
        left > 0
            ? "\(Wording.count(left, "more \(one)", "more \(many)")): \(MarkdownText.code("assay show \(id)"))" : nil
    }
}
