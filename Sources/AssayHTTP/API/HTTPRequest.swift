package import Foundation

/// What is asked of a server, and the limits for its answer.
package struct HTTPRequest: Sendable {
    /// The method.
    package var method: HTTPMethod

    /// The absolute address, percent-encoded: https, or http on loopback.
    package var url: String

    /// Header lines beside `User-Agent`, `Host` and `Accept-Encoding`, which the client sets.
    package var headers: [HTTPHeader]

    /// The body of a `POST`.
    package var body: Data?

    /// The host names, in lower case and without a port, that the request and its redirects may reach.
    package var allowedHosts: Set<String>

    /// The most bytes that the unpacked body may have.
    package var maximumBytes: Int

    /// How long one try may take, if another time than the configuration's `totalTimeout`.
    package var timeLimit: Duration?

    /// What an earlier answer said of its version: where nothing has changed, the answer is a 304 without a body.
    package var validators: HTTPValidators?

    /// Which of several services behind one host it goes to, each with a pace of its own; empty where a host is one.
    package var lane: String

    /// Makes a request.
    package init(
        method: HTTPMethod = .get, url: String, headers: [HTTPHeader] = [], body: Data? = nil,
        allowedHosts: Set<String>, maximumBytes: Int = 64 << 20, timeLimit: Duration? = nil, lane: String = "",
        validators: HTTPValidators? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.allowedHosts = allowedHosts
        self.maximumBytes = maximumBytes
        self.timeLimit = timeLimit
        self.lane = lane
        self.validators = validators
    }
}
