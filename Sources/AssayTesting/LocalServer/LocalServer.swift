/// A small real HTTP/1.1 server on 127.0.0.1, for tests.
///
/// It accepts on one thread, serves each connection on another, keeps connections alive and can misbehave on the wire
/// (``ServedResponse/Delivery``). It ends with ``stop()`` or with its last reference.
///
/// ```swift
/// let server = try LocalServer { request in .json(#"{"path": "\#(request.path)"}"#) }
/// defer { server.stop() }
/// ```
public final class LocalServer: Sendable {
    private let core: ServerCore
    private let scheme: String

    /// Listens and begins to serve.
    ///
    /// - Parameters:
    ///   - port: The port; a free one for 0.
    ///   - handler: Answers a request. It is called on the threads of the connections, so several calls may overlap,
    ///     and it may block: a wait in it is a slow answer.
    /// - Throws: ``LocalServerError`` when the port cannot be had.
    public convenience init(
        port: Int = 0, handler: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) throws {
        try self.init(port: port, identity: nil, handler: handler)
    }

    /// Listens and begins to serve, under TLS where there is an identity.
    ///
    /// - Throws: ``LocalServerError`` when the port cannot be had.
    package init(
        port: Int = 0, identity: ServerIdentity?, handler: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) throws {
        core = ServerCore(listener: try ListeningSocket(port: port), identity: identity, handler: handler)
        scheme = identity == nil ? "http" : "https"
        core.start()
    }

    deinit {
        core.stop()
    }

    /// The port that the server listens on.
    public var port: Int { core.port }

    /// The address of the server without a slash at its end: `http://127.0.0.1:8080`, or `https:` under TLS.
    public var baseURL: String { "\(scheme)://127.0.0.1:\(port)" }

    /// Every request so far, in the order in which they arrived.
    public var requests: [ServedRequest] { core.exchanges.map(\.request) }

    /// Every request so far and what became of it, in the order in which they arrived.
    package var exchanges: [ServedExchange] { core.exchanges }

    /// The connections that ended before TLS stood: clients that did not believe the certificate, for example.
    package var failedHandshakes: Int { core.failedHandshakes }

    /// The most requests that were in work at the same time, from the request's last byte to the answer's.
    public var peakConcurrency: Int { core.peakConcurrency }

    /// Closes every connection and ends every thread; does nothing the second time.
    public func stop() {
        core.stop()
    }
}
