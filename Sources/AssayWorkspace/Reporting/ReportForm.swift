/// A form of the report.
package enum ReportForm: String, CaseIterable, Sendable {
    /// Markdown with owned regions.
    case markdown
    /// One HTML file.
    case html
    /// `assay.report/1`.
    case json

    /// What a file of it is usually called behind the dot.
    package var fileExtension: String {
        switch self {
        case .markdown: "md"
        case .html: "html"
        case .json: "json"
        }
    }
}
