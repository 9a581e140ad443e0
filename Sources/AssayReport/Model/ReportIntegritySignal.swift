package import AssayKit

/// What one source says of a work's standing.
package struct ReportIntegritySignal: Codable, Hashable, Sendable {
    /// The source's id.
    package var source: String
    /// The standing by this source.
    package var status: Integrity.Status
    /// The notices as `scheme:value` or text.
    package var notices: [String]
    /// Where in the source the signal stands.
    package var origin: String?

    /// The value of these parts; see the properties.
    package init(source: String, status: Integrity.Status, notices: [String] = [], origin: String? = nil) {
        self.source = source
        self.status = status
        self.notices = notices
        self.origin = origin
    }
}
