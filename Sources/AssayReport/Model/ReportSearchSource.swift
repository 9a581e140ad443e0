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
    /// How many items it announced on that day; `nil` where it did not say.
    package var declared: Int?
    /// When it was asked for changes after that; `nil` where it was not.
    package var changes: Changes?
    /// The addresses of its first requests, without keys.
    package var requests: [String]
    /// What the source or its plugin says of how the query was understood.
    package var warnings: [String]
    /// Records that were left out on this machine, since the source cannot express the whole query.
    package var filteredLocally: Int

    /// The value of these parts; see the properties.
    package init(
        id: String, name: String, version: String, asked: String? = nil, declared: Int? = nil,
        changes: Changes? = nil, requests: [String] = [],
        warnings: [String] = [], filteredLocally: Int = 0
    ) {
        self.id = id
        self.name = name
        self.version = version
        self.asked = asked
        self.declared = declared
        self.changes = changes
        self.requests = requests
        self.warnings = warnings
        self.filteredLocally = filteredLocally
    }
}

extension ReportSearchSource {
    /// What a source was asked after it was asked whole: what it added or changed since a day.
    package struct Changes: Codable, Hashable, Sendable {
        /// The day that it was asked, `YYYY-MM-DD`; `nil` where it did not answer.
        package var asked: String?
        /// The day since which changes were asked for, `YYYY-MM-DD`.
        package var since: String
        /// How many items it announced; `nil` where it did not say.
        package var declared: Int?

        /// The value of these parts; see the properties.
        package init(asked: String?, since: String, declared: Int?) {
            self.asked = asked
            self.since = since
            self.declared = declared
        }
    }
}
