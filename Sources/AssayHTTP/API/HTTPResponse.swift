package import Foundation

/// A server's answer: a success, or a status that no retry would change, such as 404.
package struct HTTPResponse: Sendable {
    /// The status code.
    package var status: Int

    /// The header lines of the last answer, in order.
    package var headers: [HTTPHeader]

    /// The body, unpacked.
    package var body: Data

    /// The address that answered, after redirects. It holds the whole query, and with it any key: never print it.
    package var finalURL: String

    /// The protocol: `1.0`, `1.1`, `2`, `3`.
    package var httpVersion: String

    /// How many tries it took, the first included; a redirect is no try.
    package var attempts: Int

    /// The bytes of headers and packed bodies that came over the wire, of all tries and redirects.
    package var bytesReceived: Int

    /// The seconds that the last transfer took, without waits before it.
    package var seconds: Double

    /// Makes an answer.
    package init(
        status: Int, headers: [HTTPHeader] = [], body: Data = Data(), finalURL: String, httpVersion: String = "1.1",
        attempts: Int = 1, bytesReceived: Int = 0, seconds: Double = 0
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.finalURL = finalURL
        self.httpVersion = httpVersion
        self.attempts = attempts
        self.bytesReceived = bytesReceived
        self.seconds = seconds
    }

    /// The value of the first header of this name, whatever its case.
    package func header(named name: String) -> String? {
        headers.first { $0.isNamed(name) }?.value
    }
}
