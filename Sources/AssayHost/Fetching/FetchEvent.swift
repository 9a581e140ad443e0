import AssayKit

/// What a task of a fetch comes back with.
enum FetchEvent: Sendable {
    /// A response came, with the requests that a glance at it found.
    case answered(FetchAnswer, glance: [SourceRequest]?)
    /// The plugin read the response.
    case read(FetchAnswer, SourcePage)
    /// The plugin could not use the response.
    case refused(FetchAnswer, SourceError)
    /// The plugin could not use the response, and it is not asked for again.
    case gaveUp(FetchStep, SourceError)
    /// No response came.
    case lost(FetchStep, TransportError)
}
