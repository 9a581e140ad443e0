import Synchronization

/// One loopback server that speaks the APIs of the sources over a corpus.
///
/// Each source lives below its name: `/pubmed/esearch.fcgi`, `/pubmed/efetch.fcgi`, `/europepmc/search`,
/// `/europepmc/searchPOST`, `/clinicaltrials/studies`, `/clinicaltrials/studies/{nct}`, `/crossref/works`,
/// `/crossref/works/{doi}`, `/openalex/works`, `/semanticscholar/paper/search/bulk`, `/semanticscholar/paper/batch`,
/// `/doaj/search/articles/{query}`, `/datacite/dois`, `/datacite/dois/{doi}`, `/openfda/drug/label.json`,
/// `/openfda/drug/event.json`, `/unpaywall/{doi}`, `/opencitations/citation-count/doi:{doi}`, `/arxiv/query`,
/// `/medrxiv/details/…`. Paging, ceilings, error bodies and sessions are those of the services; the same requests in the
/// same order get the same bytes.
///
/// ```swift
/// let server = try LiteratureServer(corpus: .synthetic(count: 3_000, seed: 7))
/// defer { server.stop() }
/// server.setFault(.throttle(retryAfter: 1, times: 2), for: .crossref)
/// run("assay", "update", environment: server.environment)
/// ```
package final class LiteratureServer: Sendable {
    private let core: LiteratureCore
    private let server: LocalServer

    /// Starts to serve.
    ///
    /// - Parameters:
    ///   - corpus: The works.
    ///   - authoredNotice: A sentence that goes with every answer as an XML comment or under the JSON key `authored`.
    ///   - port: The port; a free one for 0.
    /// - Throws: ``LocalServerError`` when the port cannot be had.
    package init(corpus: Corpus, authoredNotice: String? = nil, port: Int = 0) throws {
        let core = LiteratureCore(corpus, notice: authoredNotice)
        server = try LocalServer(port: port) { core.answer(to: $0) }
        self.core = core
    }

    /// The port that the server listens on.
    package var port: Int { server.port }

    /// The server's address; a source's is this with `/` and the source's name.
    package var baseURL: String { server.baseURL }

    /// The variables that make Assay ask this server.
    package var environment: [String: String] { environment(at: baseURL) }

    /// The variables that make Assay ask another address for what this server answers, such as a ``FaultServer``'s.
    package func environment(at address: String) -> [String: String] {
        LiteratureSource.allCases.reduce(into: [:]) { $0[$1.environmentVariable] = "\(address)/\($1.rawValue)" }
    }

    /// What it answers to a request, without the network between.
    package func answer(_ request: ServedRequest) -> ServedResponse {
        core.answer(to: request)
    }

    /// Closes the server.
    package func stop() {
        server.stop()
    }
}

// MARK: - Changes while it runs

extension LiteratureServer {
    /// The time that each answer takes, the server's own work included, unless that is more.
    package var latency: Duration {
        get { core.state.withLock { $0.latency } }
        set { core.state.withLock { $0.latency = newValue } }
    }

    /// Whether answers carry an `ETag`, and a request that names the same one is answered with 304; not at first, as the
    /// services have it.
    package var sendsValidators: Bool {
        get { core.state.withLock { $0.sendsValidators } }
        set { core.state.withLock { $0.sendsValidators = newValue } }
    }

    /// Whether the very same request gets the very same answer again, without being worked out anew; not at first, for
    /// sessions and other works are then without effect. For measurements, in which the server's work is no part.
    package var remembersAnswers: Bool {
        get { core.state.withLock { $0.remembersAnswers } }
        set { core.state.withLock { $0.remembersAnswers = newValue } }
    }

    /// How long an idle Crossref cursor lives; 300 s at first, as the service has it.
    package var cursorLifetime: Duration {
        get { core.state.withLock { $0.cursorLifetime } }
        set { core.state.withLock { $0.cursorLifetime = newValue } }
    }

    /// Lets a source misbehave, or behave for `nil`.
    package func setFault(_ fault: LiteratureFault?, for source: LiteratureSource) {
        core.state.withLock { $0.faults[source] = fault.map(FaultState.init) }
    }

    /// Serves other works from now on; sessions go on with the old results.
    package func replaceCorpus(_ corpus: Corpus) {
        let library = Library(corpus)
        core.state.withLock { $0.library = library }
    }

    /// Forgets PubMed's history and Crossref's cursors, as the services do after a while.
    package func expireSessions() {
        core.expireSessions()
    }
}

// MARK: - What it saw

extension LiteratureServer {
    /// The requests to one source, or to all, in the order of their answers.
    package func requests(to source: LiteratureSource? = nil) -> [LoggedRequest] {
        core.state.withLock { state in state.log.filter { source == nil || $0.source == source } }
    }

    /// Forgets the requests so far.
    package func clearLog() {
        core.state.withLock { $0.log = [] }
    }

    /// The most requests to a source that arrived within any one second.
    package func maximumRate(of source: LiteratureSource) -> Int {
        let times = requests(to: source).map(\.request.receivedAt).sorted()
        var first = 0
        return times.indices.reduce(0) { most, last in
            while first < last, times[first].duration(to: times[last]) >= .seconds(1) { first += 1 }
            return max(most, last - first + 1)
        }
    }
}
