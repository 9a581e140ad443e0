import Synchronization

/// What the history server remembers: the results of searches, by `WebEnv` and `query_key`.
///
/// Names are counted, not drawn, so that the same requests get the same answers in every run.
final class PubMedHistory: Sendable {
    private struct State {
        var environments: [String: [[String]]] = [:]
        var count = 0
    }

    private let state = Mutex(State())

    /// Keeps a result, in a new environment unless `environment` is known.
    func keep(_ pmids: [String], in environment: String?) -> (webEnv: String, queryKey: Int) {
        state.withLock { state in
            var name = environment ?? ""
            if state.environments[name] == nil {
                state.count += 1
                name = "MCID_\(String(StableHash.value(of: "environment \(state.count)"), radix: 16))"
            }
            state.environments[name, default: []].append(pmids)
            return (name, state.environments[name]?.count ?? 1)
        }
    }

    /// The result of a search, or `nil` where there was none or it has expired.
    func pmids(webEnv: String, queryKey: Int) -> [String]? {
        state.withLock { state in
            guard let results = state.environments[webEnv], results.indices.contains(queryKey - 1) else { return nil }
            return results[queryKey - 1]
        }
    }

    /// Forgets everything, as the service does after some hours.
    func expire() {
        state.withLock { $0.environments = [:] }
    }
}
