/// How one source was asked.
package struct ReportSearchSource: Codable, Hashable, Sendable {
    /// The source's id.
    package var id: String
    /// Its name as people know it.
    package var name: String
    /// The plugin's version.
    package var version: String
    /// The day that it was asked, `YYYY-MM-DD`; `nil` where it never answered.
    package var asked: String?
    /// The addresses of its first requests, without keys.
    package var requests: [String]
    /// What the source or its plugin says of how the query was understood.
    package var warnings: [String]
    /// Records that were left out on this machine, since the source cannot express the whole query.
    package var filteredLocally: Int

    /// The value of these parts; see the properties.
    package init(
        id: String, name: String, version: String, asked: String? = nil, requests: [String] = [],
        warnings: [String] = [], filteredLocally: Int = 0
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.asked = asked
        self.requests = requests
        self.warnings = warnings
        self.filteredLocally = filteredLocally
    }
}
