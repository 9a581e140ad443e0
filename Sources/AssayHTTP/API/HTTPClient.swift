/// Asks servers over https, politely and within limits.
///
/// One client serves a whole run: it owns one thread with libcurl's multi interface, the connections (kept alive, HTTP/2
/// where offered) and the pace of every host. A request may be sent from any task and is cancelled with its task. The
/// client ends with ``close()`` or with its last reference.
///
/// What it guarantees, whatever is asked of it: https only, plain http to this machine only; no host that the request
/// does not allow, through no redirect; certificates always verified; a limit on bytes and time.
package final class HTTPClient: Sendable {
    private let configuration: HTTPClientConfiguration
    private let engine = TransferEngine()
    private let gates: HostGates
    private let tasks = TaskRegistry()

    /// Starts a client.
    package init(configuration: HTTPClientConfiguration) {
        var configuration = configuration
        configuration.effects = configuration.effects.withoutSteppingBack()
        self.configuration = configuration
        gates = HostGates(configuration)
    }

    deinit {
        close()
    }

    /// Sends a request, and again where that may help, and follows its redirects.
    ///
    /// A `POST` is retried like a `GET`: sources are only asked, never changed. An error status that no retry would
    /// change, such as 404, is an answer.
    ///
    /// - Parameters:
    ///   - request: What is asked.
    ///   - pace: The pace of the host, shared by all requests of this client to the same host and port; of several
    ///     paces for one host the strictest holds.
    ///   - onWait: Told of each wait that is worth a word, before it begins; from any thread.
    /// - Throws: ``HTTPError``.
    package func send(
        _ request: HTTPRequest, pace: HostPace, onWait: (@Sendable (HTTPWait) -> Void)? = nil
    ) async throws(HTTPError) -> HTTPResponse {
        let exchange = try Exchange(
            request, pace: pace, configuration: configuration, engine: engine, gates: gates, onWait: onWait)
        let result = await tasks.run {
            var exchange = exchange
            do throws(HTTPError) {
                return .success(try await exchange.run())
            } catch {
                return .failure(error)
            }
        }
        guard let result else {
            throw HTTPError(.cancelled, "The request to \(exchange.place) was not sent: the client is closed.")
        }
        return try result.get()
    }

    /// Ends every request with code `cancelled` and refuses new ones; returns without waiting for them.
    package func close() {
        tasks.close()
        engine.close()
    }
}
