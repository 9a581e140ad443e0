package import AssayKit

/// How a source's requests reach it: the network in a live run, nothing at all offline.
package struct Transport: Sendable {
    /// Performs a request.
    ///
    /// - Throws: ``TransportError``.
    package var send:
        @Sendable (_ request: SourceRequest, _ onWait: @escaping @Sendable (Double, String) -> Void) async throws ->
            Delivery

    /// A transport.
    package init(
        send:
            @escaping @Sendable (
                _ request: SourceRequest, _ onWait: @escaping @Sendable (Double, String) -> Void
            ) async throws -> Delivery
    ) {
        self.send = send
    }

    /// What came back.
    package struct Delivery: Sendable {
        /// The response, keys taken out.
        package var response: SourceResponse
        /// How many tries it took.
        package var attempts: Int

        /// A delivery.
        package init(response: SourceResponse, attempts: Int) {
            self.response = response
            self.attempts = attempts
        }
    }

    /// Answers every request with an error: the network is forbidden.
    package static let offline = Transport { request, _ in
        throw TransportError(
            code: "not-captured", message: "no capture answers this request to \(request.url.prefix { $0 != "?" })",
            hint: "run assay update without --offline to ask the source", attempts: 0)
    }
}
