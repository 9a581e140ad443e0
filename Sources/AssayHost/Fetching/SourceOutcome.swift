package import AssayKit

/// What one source brought to a run.
package struct SourceOutcome: Sendable {
    /// The source's id.
    package var id: String
    /// The day since which changes were asked for; `nil` for a pass over the whole search.
    package var changedSince: PartialDate?
    /// A digest of what was asked; see ``SourceAsk/question``. Empty where it is not known.
    package var question = ""
    /// How it ended.
    package var status: SourceStatus
    /// Whether it adds up.
    package var balance: BalanceSheet
    /// How many responses it took, from the network or from captures.
    package var requests: Int
    /// How many requests had to be sent again.
    package var retries: Int
    /// The size of the response bodies, in bytes.
    package var bytes: Int
    /// How long it took, in seconds.
    package var seconds: Double
    /// What went wrong, each with its place.
    package var problems: [FetchProblem]
    /// What the source said of how it understood the query.
    package var warnings: [String]
    /// The addresses that the search began with, without keys and contact.
    package var addresses: [String]
    /// When the source last answered, ISO 8601 in UTC; `nil` where it never did.
    package var asked: String?

    /// An outcome with nothing in it yet.
    package init(id: String) {
        self.id = id
        status = .complete
        balance = BalanceSheet()
        requests = 0
        retries = 0
        bytes = 0
        seconds = 0
        problems = []
        warnings = []
        addresses = []
    }
}
