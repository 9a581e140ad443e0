import AssayKit
import AssayTesting
import Foundation

/// A workspace with one source in trouble and one that is well.
struct FaultBench: Sendable {
    /// The source that is well.
    static let other = LiteratureSource.clinicaltrials

    let workspace: TestWorkspace
    private let fault: FaultCase
    private let server: FaultServer
    private let literature: LiteratureServer
    private let authority: TestAuthority

    init(_ fault: FaultCase) throws {
        self.fault = fault
        authority = try TestAuthority()
        literature = try LiteratureServer(corpus: Self.corpus)
        server = try FaultServer(identity: try Self.identity(fault.security, authority), before: literature)
        workspace = try TestWorkspace(literature, yaml: Self.yaml(fault.source))
        fault.arrange(server, fault.source)
    }

    private static let corpus = Corpus.synthetic(count: 620, seed: 21)

    private static func yaml(_ source: LiteratureSource) -> String {
        Topic.yaml(sources: [source.rawValue, other.rawValue])
    }

    private static func identity(
        _ security: FaultCase.Security, _ authority: TestAuthority
    ) throws -> ServerIdentity? {
        switch security {
        case .none: nil
        case .good: try authority.identity()
        case .defect(let defect): try authority.identity(defect)
        }
    }

    /// The update that meets the fault.
    func update() async throws -> ProcessResult {
        let name = fault.source.environmentVariable
        let address = fault.address ?? server.environment[name] ?? ""
        var variables = [name: address, "ASSAY_CA_FILE": authority.caFile, "ASSAY_HTTP_BACKOFF_SECONDS": "0.05"]
        variables.merge(fault.environment) { _, last in last }
        return try await workspace.update("--progress", "plain", environment: variables)
    }

    /// The update after it is over.
    func healed() async throws -> ProcessResult {
        try await workspace.update()
    }

    /// The ids of the records that stand behind the workspace's works.
    func recordIDs() async throws -> Set<String> {
        try await Self.recordIDs(of: workspace)
    }

    private static func recordIDs(of workspace: TestWorkspace) async throws -> Set<String> {
        let works = try await workspace.assay("works", "--format", "json", "--limit", "0").json()
        return Set((works["works"]?.array ?? []).flatMap { ($0["records"]?.array ?? []).compactMap(\.text) })
    }

    /// The ids that an undisturbed update brings.
    static func healthy(_ source: LiteratureSource) async throws -> Set<String> {
        try await Healthy.shared.ids(of: source)
    }

    /// What undisturbed updates bring, each made once.
    private actor Healthy {
        static let shared = Healthy()
        private var tasks: [LiteratureSource: Task<Set<String>, any Error>] = [:]

        func ids(of source: LiteratureSource) async throws -> Set<String> {
            if let task = tasks[source] { return try await task.value }
            let task = Task {
                let literature = try LiteratureServer(corpus: FaultBench.corpus)
                defer { literature.stop() }
                let workspace = try TestWorkspace(literature, yaml: FaultBench.yaml(source))
                _ = try await workspace.update()
                return try await FaultBench.recordIDs(of: workspace)
            }
            tasks[source] = task
            return try await task.value
        }
    }
}
