/// A reason to read the report with care: a source that failed or whose balance is open.
package struct ReportBannerItem: Codable, Hashable, Sendable {
    /// The source's id, from which `assay show` explains it; `nil` where it concerns the whole report.
    package var source: String?
    /// What went wrong, without a full stop.
    package var reason: String

    /// The value of these parts; see the properties.
    package init(source: String? = nil, reason: String) {
        self.source = source
        self.reason = reason
    }
}
