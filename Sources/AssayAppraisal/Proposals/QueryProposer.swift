/// Proposes a query for a document.
package enum QueryProposer {
    /// A query made of the document's salient terms; never empty.
    package static func propose(for document: Document) -> ProposedQuery {
        ProposedQuery(query: "", interventions: [], conditions: [], others: [], reason: "")
    }
}
