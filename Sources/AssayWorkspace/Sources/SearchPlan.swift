/// The resolved request of each source (`assay.plan/1`).
package struct SearchPlan: Encodable, Sendable {
    /// One source's part.
    package struct Source: Encodable, Sendable {
        /// The source's id.
        package var id: String
        /// Its name.
        package var name: String
        /// The first requests.
        package var requests: [SearchLock.Request]
        /// What the source cannot express and this machine filters.
        package var filteredLocally: [String]
        /// The most records that are asked for, or `nil`.
        package var limit: Int?
        /// The most requests that may begin within a second.
        package var requestsPerSecond: Double
        /// The most requests that may be under way at once.
        package var concurrency: Int
        /// How many records the source has, where it was asked and said so.
        package var total: Int?
        /// What the source said of how it understood the query.
        package var warnings: [String]
        /// Why it cannot be asked, or `nil`.
        package var error: String?

        private enum CodingKeys: String, CodingKey {
            case id, name, requests, limit, concurrency, total, warnings, error
            case filteredLocally = "filtered_locally"
            case requestsPerSecond = "requests_per_second"
        }
    }

    /// `assay.plan/1`.
    package let schema = "assay.plan/1"
    /// The question as written.
    package var query: String
    /// The sources, in the order of the configuration.
    package var sources: [Source]
}
