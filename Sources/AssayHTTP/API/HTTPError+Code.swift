extension HTTPError {
    /// The kinds of errors; more may come.
    package struct Code: Hashable, Sendable {
        private enum Kind: String, Hashable, Sendable {
            case refusedURL, refusedHeader, hostNotAllowed, resolveFailed, connectFailed, tlsFailed, timedOut, idle
            case cutShort, badAnswer, tooLarge, tooManyRedirects, retryTooLong, exhausted, cancelled, other
        }

        private let kind: Kind

        private init(_ kind: Kind) {
            self.kind = kind
        }

        /// The address is none, or is neither https nor http on loopback.
        package static let refusedURL = Code(.refusedURL)
        /// A header line of the request would not stay one line.
        package static let refusedHeader = Code(.refusedHeader)
        /// The request, or a redirect, goes to a host that it may not reach.
        package static let hostNotAllowed = Code(.hostNotAllowed)
        /// The host's name has no address, or none was found in time.
        package static let resolveFailed = Code(.resolveFailed)
        /// No connection could be made: refused, unreachable, or not within its limit.
        package static let connectFailed = Code(.connectFailed)
        /// The server could not prove who it is, or speaks no TLS that this machine accepts.
        package static let tlsFailed = Code(.tlsFailed)
        /// The whole try took longer than its limit.
        package static let timedOut = Code(.timedOut)
        /// Not a byte came for the idle limit.
        package static let idle = Code(.idle)
        /// The connection ended before the answer did.
        package static let cutShort = Code(.cutShort)
        /// What came back is no HTTP.
        package static let badAnswer = Code(.badAnswer)
        /// The body, unpacked, or the headers passed their limit.
        package static let tooLarge = Code(.tooLarge)
        /// More than five redirects, or one that leads back.
        package static let tooManyRedirects = Code(.tooManyRedirects)
        /// The server asks to wait longer than the limit.
        package static let retryTooLong = Code(.retryTooLong)
        /// The server kept answering with an error that may pass, until the tries or their time were used up.
        package static let exhausted = Code(.exhausted)
        /// The task was cancelled, or the client closed.
        package static let cancelled = Code(.cancelled)
        /// Anything else; the message has libcurl's words.
        package static let other = Code(.other)
    }
}

extension HTTPError.Code: CustomStringConvertible {
    /// The name of the code, as in the source.
    package var description: String { kind.rawValue }
}
