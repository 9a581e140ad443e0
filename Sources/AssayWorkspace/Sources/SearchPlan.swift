package import AssayKit

/// The resolved request of each source (`assay.plan/1`).
package struct SearchPlan: Encodable, Sendable {
    /// Where a total comes from.
    package enum TotalOrigin: String, Encodable, Sendable {
        /// The source was asked now.
        case count
        /// The source announced it in the last run.
        case lastRun = "last-run"
    }

    /// One source's part.
    package struct Source: Encodable, Sendable {
        /// The source's id.
        package var id: String
        /// Its name.
        package var name: String
        /// Whether it is asked for identifiers that the other sources brought, and not by a query.
        package var isEnrichment: Bool
        /// What it is asked, in its own syntax and readable; `nil` for an enrichment.
        package var compiledQuery: String?
        /// The first requests.
        package var requests: [SearchLock.Request]
        /// What the source cannot express and this machine filters.
        package var filteredLocally: [String]
        /// How many records that took out in the last run, or `nil`.
        package var filteredLastRun: Int?
        /// The most records that are asked for, or `nil`.
        package var limit: Int?
        /// The most records of one search that the source gives out at all, or `nil`.
        package var reachable: Int?
        /// The most requests that may begin within a second.
        package var requestsPerSecond: Double
        /// The most requests that may be under way at once.
        package var concurrency: Int
        /// The pace that a missing key would allow, or `nil`.
        package var paceWithKey: SourceManifest.Pace?
        /// The keys, present or missing.
        package var keys: [PluginDescription.Key]
        /// How many records the source has, as far as that is known.
        package var total: Int?
        /// Where the total comes from.
        package var totalFrom: TotalOrigin?
        /// How many records of the total are not asked for: a limit of the workspace or of the source.
        package var beyondCap: Int?
        /// About how many requests the total takes.
        package var expectedRequests: Int?
        /// The least time that the pace implies for them, in seconds.
        package var expectedSeconds: Double?
        /// What the source said of how it understood the query.
        package var warnings: [String]
        /// Why it cannot be asked, or `nil`.
        package var error: String?

        private enum CodingKeys: String, CodingKey {
            case id, name, requests, limit, reachable, concurrency, keys, total, warnings, error
            case isEnrichment = "enrichment"
            case compiledQuery = "compiled_query"
            case filteredLocally = "filtered_locally"
            case filteredLastRun = "filtered_last_run"
            case requestsPerSecond = "requests_per_second"
            case paceWithKey = "pace_with_key"
            case totalFrom = "total_from"
            case beyondCap = "beyond_cap"
            case expectedRequests = "expected_requests"
            case expectedSeconds = "expected_seconds"
        }
    }

    /// `assay.plan/1`.
    package let schema = "assay.plan/1"
    /// The question as written.
    package var query: String
    /// The sources, in the order of the configuration.
    package var sources: [Source]
}
