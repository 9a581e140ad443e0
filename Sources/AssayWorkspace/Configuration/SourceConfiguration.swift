package import AssayKit

/// What an `assay.yaml` says of one source.
package struct SourceConfiguration: Sendable {
    /// The plugin's id.
    package var id: String
    /// Whether it is asked.
    package var isEnabled = true
    /// The most records that are wanted of it.
    package var limit: Int?
    /// An address to use instead of the plugin's own.
    package var baseURL: String?
    /// A pace to use instead of the plugin's own.
    package var requestsPerSecond: Double?
    /// For how many days after a whole pass only changes are asked for, instead of the plugin's own; 0 for never.
    package var freshness: Int?
    /// What the plugin itself may be told.
    package var settings: [String: JSONValue] = [:]

    /// Where it is named, as file and line, for messages; `nil` where no file names it.
    package var place: String?

    /// A source with nothing special about it.
    package init(id: String, place: String? = nil) {
        self.id = id
        self.place = place
    }
}
