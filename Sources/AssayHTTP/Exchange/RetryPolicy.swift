/// Decides whether a request is tried again, and when; it does nothing itself.
///
/// Waits grow exponentially with full jitter: a random share of a bound that doubles with each try, so that clients that
/// failed together do not come back together (M. Brooker, "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
/// A `Retry-After` (RFC 9110, 10.2.3) is never undercut.
struct RetryPolicy: Hashable, Sendable {
    /// How a try ended.
    enum Ending: Hashable, Sendable {
        /// With this status, and the seconds that the server asked to wait.
        case status(Int, retryAfter: Double?)
        /// Without an answer.
        case failure(HTTPError.Code)
    }

    /// What is to be done.
    enum Action: Hashable, Sendable {
        /// The answer goes to the caller.
        case deliver
        /// Try again after so many seconds.
        case retry(after: Double)
        /// Tries or time are used up, or the failure would only repeat itself.
        case giveUp
        /// The server asks for a longer wait than is allowed, in seconds.
        case tooLong(Double)
    }

    /// How many tries there are, the first included.
    var maximumAttempts: Int

    /// How many tries there are while no connection can be made.
    var maximumConnectAttempts: Int

    /// The longest `Retry-After` that is obeyed, in seconds.
    var maximumWait: Double

    /// The seconds since its beginning after which a request is not tried again.
    var budget: Double

    /// The upper bound of the first wait, in seconds.
    var backoffBase: Double

    /// The upper bound of any wait without a `Retry-After`, in seconds.
    var backoffLimit: Double

    /// The statuses that may pass: throttling and server trouble; 520 to 524 are those of Cloudflare, which stands
    /// before many sources.
    static let passingStatuses: Set<Int> = [429, 500, 502, 503, 504, 520, 521, 522, 523, 524]

    /// What to do after a try.
    ///
    /// - Parameters:
    ///   - ending: How it ended.
    ///   - attempt: Its number; 1 for the first.
    ///   - elapsed: The seconds since the request began.
    ///   - chance: A random number from 0 up to 1.
    func action(after ending: Ending, attempt: Int, elapsed: Double, chance: Double) -> Action {
        var wait = chance * bound(attempt)
        switch ending {
        case .status(let status, let retryAfter):
            guard Self.passingStatuses.contains(status) else { return .deliver }
            if let retryAfter, retryAfter > maximumWait { return .tooLong(retryAfter) }
            wait = max(wait, retryAfter ?? 0)
        case .failure:
            break
        }
        guard attempt < tries(ending), elapsed + wait < budget else { return .giveUp }
        return .retry(after: wait)
    }

    private func bound(_ attempt: Int) -> Double {
        var bound = backoffBase
        for _ in 1..<max(1, attempt) where bound < backoffLimit {
            bound *= 2
        }
        return min(bound, backoffLimit)
    }

    private func tries(_ ending: Ending) -> Int {
        switch ending {
        case .status: maximumAttempts
        case .failure(.cutShort), .failure(.timedOut), .failure(.idle): maximumAttempts
        case .failure(.connectFailed): min(maximumAttempts, maximumConnectAttempts)
        case .failure(.resolveFailed): min(maximumAttempts, 2)
        // What is left of an answer that was longer than it said spoils the next one on that connection.
        case .failure(.badAnswer): min(maximumAttempts, 2)
        case .failure: 1
        }
    }
}
