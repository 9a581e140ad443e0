/// A query proposed for a document, and why.
package struct ProposedQuery: Codable, Hashable, Sendable {
    /// The query in Assay's syntax: `(A OR B) AND (C OR "d e")`.
    package var query: String
    /// Terms that look like interventions, strongest first.
    package var interventions: [String]
    /// Terms that look like conditions, strongest first.
    package var conditions: [String]
    /// Other salient terms, strongest first.
    package var others: [String]
    /// How the query was made, for people.
    package var reason: String
}
