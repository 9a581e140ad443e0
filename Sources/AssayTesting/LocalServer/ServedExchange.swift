/// One request as a server received it, and what became of it.
package struct ServedExchange: Sendable {
    /// The request; its `receivedAt` is the beginning of the exchange.
    package let request: ServedRequest

    /// When the last bytes of the answer left, or the connection was given up; `nil` while the answer is on its way.
    package var answeredAt: ContinuousClock.Instant?

    /// The status of the answer; `nil` before there is one.
    package var status: Int?

    /// The header lines of the answer, without those of the framing.
    package var headers: [(name: String, value: String)] = []

    /// The name of the fault that shaped the answer, where one did.
    package var fault: String?

    /// The bytes that the server could write, headers included.
    package var bytesSent = 0

    /// Makes an exchange, by default one that has just begun.
    package init(
        request: ServedRequest, answeredAt: ContinuousClock.Instant? = nil, status: Int? = nil,
        headers: [(name: String, value: String)] = []
    ) {
        self.request = request
        self.answeredAt = answeredAt
        self.status = status
        self.headers = headers
    }

    /// The value of the first header of the answer of this name, whatever its case.
    package func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
