import AssayHost

/// One pass over a source within a run: what it is asked for, and the responses that answer in place of the network.
struct SourcePass: Sendable {
    var ask: SourceAsk
    /// The journal that the pass takes up or replays, or `nil`.
    var replay: RunJournal?
}
