/// How the literature was searched and counted.
package struct ReportSearch: Codable, Hashable, Sendable {
    /// The query as the configuration has it.
    package var query: String
    /// The first day searched for, as configured; `nil` for no limit.
    package var since: String?
    /// The last day searched for, as configured; `nil` for no limit.
    package var until: String?
    /// The sources, in the configuration's order.
    package var sources: [ReportSearchSource]
    /// How things were counted, one rule a sentence.
    package var countingRules: [String]
    /// What the report cannot say, one limit a sentence.
    package var limits: [String]

    /// The value of these parts; see the properties.
    package init(
        query: String, since: String? = nil, until: String? = nil, sources: [ReportSearchSource] = [],
        countingRules: [String] = [], limits: [String] = []
    ) {
        self.query = query
        self.since = since
        self.until = until
        self.sources = sources
        self.countingRules = countingRules
        self.limits = limits
    }
}
