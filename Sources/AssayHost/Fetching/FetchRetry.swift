package import AssayKit

/// Whether, and after how long, a request is repeated whose response the plugin could not use.
///
/// What fails below, in HTTP, was already retried there.
package struct FetchRetry: Sendable {
    /// The most tries of one request, the first included.
    package var maximumTries = 4
    /// The first wait, in seconds; each further one is twice as long.
    package var firstWait = 1.0
    /// The longest wait that a source may ask for, in seconds. A longer one ends the source's part of the run.
    package var longestWait = 120.0

    /// The house's rule.
    package init() {}

    /// What to do after an error.
    package enum Decision: Sendable, Equatable {
        /// Ask again after so many seconds.
        case again(after: Double)
        /// Begin the source anew.
        case restart
        /// Give the request up.
        case giveUp
    }

    /// The decision after the `tries`-th try.
    package func decide(_ error: SourceError, tries: Int, chance: Double) -> Decision {
        switch error.code {
        case .cursorExpired:
            return .restart
        case .throttled, .unavailable, .malformed:
            let wanted = error.retryAfter ?? 0
            guard tries < maximumTries, wanted <= longestWait else { return .giveUp }
            let backOff = firstWait * Double(1 << min(tries - 1, 16)) * (0.5 + chance / 2)
            return .again(after: max(wanted, min(backOff, longestWait)))
        default:
            return .giveUp
        }
    }
}
