import AssayKit
import Foundation
import Synchronization

/// Answers the requests of a ``LiteratureServer``.
final class LiteratureCore: Sendable {
    let state: Mutex<LiteratureState>
    private let notice: String?
    private let history = PubMedHistory()
    private let scrolls = CrossrefScrolls()

    init(_ corpus: Corpus, notice: String?) {
        state = Mutex(LiteratureState(library: Library(corpus)))
        self.notice = notice
    }

    /// Ends what the services remember of searches.
    func expireSessions() {
        history.expire()
        scrolls.expire()
    }

    /// The answer to a request, after the wait that was ordered.
    func answer(to request: ServedRequest) -> ServedResponse {
        let parts = request.path.split(separator: "/", maxSplits: 1).map(String.init)
        guard parts.count == 2, let source = LiteratureSource(rawValue: parts[0]) else {
            return .text("No source is served at this path.\n", status: 404)
        }
        let (latency, fault) = state.withLock { state in
            (state.latency, state.faults[source]?.answer(from: source))
        }
        let end = ContinuousClock.now + latency
        let response = fault ?? validated(remembered(request, source, parts[1]), for: request)
        // Working the answer out is a part of the wait, not on top of it.
        Thread.sleep(forTimeInterval: max(0, (end - .now) / .seconds(1)))
        state.withLock { state in
            state.log.append(
                LoggedRequest(source: source, request: request, status: response.status, bytes: response.body.count))
        }
        return response
    }

    /// The answer that the very same request had before, where such answers are kept.
    private func remembered(_ request: ServedRequest, _ source: LiteratureSource, _ path: String) -> ServedResponse {
        guard state.withLock(\.remembersAnswers) else { return answer(to: request, source, path) }
        let key = "\(request.method) \(request.target)\n" + String(decoding: request.body, as: UTF8.self)
        if let known = state.withLock({ $0.remembered[key] }) { return known }
        let response = answer(to: request, source, path)
        state.withLock { $0.remembered[key] = response }
        return response
    }

    private func validated(_ response: ServedResponse, for request: ServedRequest) -> ServedResponse {
        guard response.status == 200, state.withLock(\.sendsValidators) else { return response }
        return response.validated(for: request, etag: "\"\(SHA256.hex(response.body))\"")
    }

    private func answer(to request: ServedRequest, _ source: LiteratureSource, _ path: String) -> ServedResponse {
        let (library, lifetime) = state.withLock { ($0.library, $0.cursorLifetime) }
        return switch source {
        case .pubmed:
            PubMedService(library: library, history: history, notice: notice).answer(to: request, utility: path)
        case .europepmc:
            EuropePMCService(library: library, notice: notice).answer(to: request, resource: path)
        case .clinicaltrials:
            ClinicalTrialsService(library: library, notice: notice).answer(to: request, resource: path)
        case .crossref:
            CrossrefService(library: library, scrolls: scrolls, lifetime: lifetime, notice: notice)
                .answer(to: request, resource: path)
        case .arxiv: ArXivService(library: library, notice: notice).answer(to: request, resource: path)
        case .medrxiv: MedRxivService(library: library, notice: notice).answer(to: request, resource: path)
        case .doaj:
            DOAJService(library: library, notice: notice).answer(to: request, resource: path)
        case .datacite:
            DataCiteService(library: library, notice: notice).answer(to: request, resource: path)
        case .openalex:
            OpenAlexService(library: library, notice: notice).answer(to: request, resource: path)
        case .semanticscholar:
            SemanticScholarService(library: library, notice: notice).answer(to: request, resource: path)
        case .openfda: OpenFDAService(library: library, notice: notice).answer(to: request, resource: path)
        case .unpaywall: UnpaywallService(library: library, notice: notice).answer(to: request, resource: path)
        case .opencitations: OpenCitationsService(library: library).answer(to: request, resource: path)
        }
    }
}
