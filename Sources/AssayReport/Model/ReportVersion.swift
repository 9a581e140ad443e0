/// The name and version of something that shaped the report.
package struct ReportVersion: Codable, Hashable, Sendable {
    /// For example `assay`, `kit` or `pack clinical`.
    package var name: String
    /// The version.
    package var version: String

    /// The value of these parts; see the properties.
    package init(name: String, version: String) {
        self.name = name
        self.version = version
    }
}
