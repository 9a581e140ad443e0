package import AssayHTTP
package import AssayKit

/// How a source's requests reach it: the network in a live run, nothing at all offline.
package struct Transport: Sendable {
    /// Told how long is waited, in seconds, and why.
    package typealias OnWait = @Sendable (Double, String) -> Void

    private let perform: @Sendable (SourceRequest, HTTPValidators?, @escaping OnWait) async throws -> Delivery

    /// A transport that always brings the whole answer.
    package init(
        send: @escaping @Sendable (_ request: SourceRequest, _ onWait: @escaping OnWait) async throws -> Delivery
    ) {
        perform = { request, _, onWait in try await send(request, onWait) }
    }

    /// A transport that can ask whether an answer changed.
    package init(
        conditional: @escaping @Sendable (SourceRequest, HTTPValidators?, @escaping OnWait) async throws -> Delivery
    ) {
        perform = conditional
    }

    /// Performs a request.
    ///
    /// - Parameter validators: What a kept answer to the very same request said of its version: where that is still the
    ///   source's, a 304 without a body comes back.
    /// - Throws: ``TransportError``.
    package func send(
        _ request: SourceRequest, validators: HTTPValidators? = nil, _ onWait: @escaping OnWait
    ) async throws -> Delivery {
        try await perform(request, validators, onWait)
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
