/// A wait that a request is about to begin, for a progress display.
package struct HTTPWait: Hashable, Sendable {
    /// Why the request waits.
    package enum Reason: Hashable, Sendable {
        /// Its turn has not come: the host's pace.
        case pace
        /// Another process that shares the pace has just asked the host, or is about to.
        case otherProcess
        /// The server answered with this status.
        case backoff(status: Int)
        /// The try failed in this way.
        case failure(HTTPError.Code)
        /// The server named a time, to this request or to another one of the same host.
        case retryAfter
    }

    /// The host, with its port where that is not the usual one.
    package var host: String

    /// How long, in seconds; 0 where it takes as long as another process needs.
    package var seconds: Double

    /// Why.
    package var reason: Reason

    /// The number of the try that comes after the wait: 1 for the first.
    package var attempt: Int

    /// Makes a wait.
    package init(host: String, seconds: Double, reason: Reason, attempt: Int) {
        self.host = host
        self.seconds = seconds
        self.reason = reason
        self.attempt = attempt
    }
}
