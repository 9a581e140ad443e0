import AssayTesting

/// One update over thousands of records that several tests look at; made once, when first asked for.
actor SharedUpdate {
    /// A workspace after its first update. Nobody may change it: tests that write take a copy.
    struct Made: Sendable {
        let corpus: Corpus
        let server: LiteratureServer
        let workspace: TestWorkspace
        let first: ProcessResult
        /// What the server was asked.
        let requests: [LoggedRequest]
    }

    static let shared = SharedUpdate()
    private var making: Task<Made, any Error>?

    /// The update.
    func made() async throws -> Made {
        if let making { return try await making.value }
        let task = Task { try await Self.make() }
        making = task
        return try await task.value
    }

    private static func make() async throws -> Made {
        let corpus = Corpus.synthetic(count: 3_000, seed: 7)
        let server = try LiteratureServer(corpus: corpus)
        let workspace = try TestWorkspace(server)
        let first = try await workspace.update()
        return Made(
            corpus: corpus, server: server, workspace: workspace, first: first, requests: server.requests())
    }
}
