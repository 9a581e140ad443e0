import Synchronization

/// A server on 127.0.0.1 that answers well until it is told otherwise, and keeps a log of what it saw.
///
/// It stands in front of any handler, a ``LiteratureServer``'s too, and speaks http, or https with the certificate of a
/// ``TestAuthority``.
///
/// ```swift
/// let authority = try TestAuthority()
/// let literature = try LiteratureServer(corpus: .synthetic(count: 300, seed: 7))
/// let server = try FaultServer(identity: authority.identity(), before: literature)
/// server.add(FaultRule(.status(500), after: 1, times: 2) { $0.path.hasSuffix("/efetch.fcgi") })
/// server.setRandom(RandomFaults(seed: 7))
/// run("assay", "update", environment: server.environment.merging(["ASSAY_CA_FILE": authority.caFile]) { $1 })
/// #expect(server.politeness().peakRate <= 3)
/// ```
package final class FaultServer: Sendable {
    /// The variables that make Assay ask this server for its sources; empty where it stands before no literature.
    package let environment: [String: String]

    private let server: LocalServer
    private let plan: Plan

    /// Begins to serve.
    ///
    /// - Parameters:
    ///   - identity: Whose certificate is shown; plain http for `nil`.
    ///   - port: The port; a free one for 0.
    ///   - handler: The good answers.
    /// - Throws: ``LocalServerError`` when the port cannot be had.
    package init(
        identity: ServerIdentity? = nil, port: Int = 0,
        handler: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) throws {
        let plan = Plan()
        server = try LocalServer(port: port, identity: identity) { plan.answer($0, handler) }
        self.plan = plan
        environment = [:]
    }

    /// Begins to serve what a literature server answers.
    ///
    /// - Throws: ``LocalServerError``.
    package init(identity: ServerIdentity? = nil, port: Int = 0, before literature: LiteratureServer) throws {
        let plan = Plan()
        server = try LocalServer(port: port, identity: identity) { plan.answer($0, literature.answer) }
        self.plan = plan
        environment = literature.environment(at: server.baseURL)
    }

    /// The port that the server listens on.
    package var port: Int { server.port }

    /// The address of the server without a slash at its end.
    package var baseURL: String { server.baseURL }

    /// Closes every connection and ends every thread.
    package func stop() {
        server.stop()
    }
}

// MARK: - Changes while it runs

extension FaultServer {
    /// Adds a rule, after those that there are; the first one that strikes counts.
    package func add(_ rule: FaultRule) {
        plan.state.withLock { $0.rules.append((rule, 0)) }
    }

    /// Lets chance strike where no rule does, or not any more for `nil`.
    package func setRandom(_ random: RandomFaults?) {
        plan.state.withLock { $0.random = random }
    }

    /// Forgets all rules and chance: from now on every answer is good.
    package func clearFaults() {
        plan.state.withLock { $0 = FaultPlan() }
    }
}

// MARK: - What it saw

extension FaultServer {
    /// Every request so far and what became of it, in the order in which they arrived.
    package var exchanges: [ServedExchange] { server.exchanges }

    /// The connections that ended before TLS stood.
    package var failedHandshakes: Int { server.failedHandshakes }

    /// How politely it was asked, by the requests that are counted: all without a condition.
    package func politeness(of isCounted: (ServedRequest) -> Bool = { _ in true }) -> PolitenessReport {
        PolitenessReport(server.exchanges.filter { isCounted($0.request) })
    }
}

/// The plan of a server, shared by the threads of its connections.
private final class Plan: Sendable {
    let state = Mutex(FaultPlan())

    func answer(
        _ request: ServedRequest, _ handler: (ServedRequest) -> ServedResponse
    ) -> ServedResponse {
        let fault = state.withLock { $0.fault(for: request) }
        let response = handler(request)
        return fault?.applied(to: response, for: request) ?? response
    }
}
