/// The answers of earlier runs of which a source can be asked whether they still hold, by the request's fingerprint.
package struct KeptVersions: Sendable {
    private var exchanges: [String: Exchange] = [:]

    /// The answers of one source that carry a validator; of several to the same request the newest.
    package init(_ source: String, in journals: [RunJournal]) {
        for journal in journals {
            for exchange in journal.exchanges(of: source) where exchange.validators != nil {
                exchanges[exchange.fingerprint] = exchange
            }
        }
    }

    /// The newest answer to a request.
    func exchange(answering fingerprint: String) -> Exchange? {
        exchanges[fingerprint]
    }
}
