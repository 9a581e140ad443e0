/// How often one source has seen a work cited.
package struct ReportCitations: Codable, Hashable, Sendable {
    /// The source's name.
    package var source: String
    /// The number; `nil` where the source found none, which is not zero.
    package var count: Int?

    /// The value of these parts; see the properties.
    package init(source: String, count: Int?) {
        self.source = source
        self.count = count
    }
}
