import AssayHost
import AssayKit
import AssayStore
import Foundation

/// What a workspace holds (`assay.status/1`).
package struct WorkspaceStatus: Encodable, Sendable {
    /// One source.
    package struct Source: Encodable, Sendable {
        /// The source's id.
        package var id: String
        /// The day that it was last asked, or `nil`.
        package var asked: String?
        /// How that ended, or `nil`.
        package var status: String?
        /// How many records of it the library holds.
        package var records: Int
        /// How many it announced when it was last asked whole, or `nil`.
        package var declared: Int?
        /// What came of the last pass for changes after that; `nil` where there was none.
        package var changes: Changes?
        /// Whether its balance sheet closes; `nil` where it was never asked.
        package var balanced: Bool?
    }

    /// A pass for changes.
    package struct Changes: Encodable, Sendable {
        /// The day since which changes were asked for.
        package var since: String
        /// How many records the source says were added or changed, or `nil`.
        package var declared: Int?
    }

    /// `assay.status/1`.
    package let schema = "assay.status/1"
    /// The workspace's folder.
    package private(set) var folder: String
    /// The document's path.
    package private(set) var document: String
    /// The question.
    package private(set) var query: String
    /// How many records the library holds.
    package private(set) var records = 0
    /// How many works they describe.
    package private(set) var works = 0
    /// How many claims the document makes.
    package private(set) var claims = 0
    /// The last finished run, in words; `nil` where there is none.
    package private(set) var lastRun: String?
    /// The run that was interrupted, in words, or `nil`.
    package private(set) var interrupted: String?
    /// Who updates the workspace at this moment, or `nil`.
    package private(set) var writer: String?
    /// The sources that are switched on.
    package private(set) var sources: [Source] = []

    /// The status of a workspace.
    ///
    /// - Throws: What the store throws.
    package init(_ workspace: Workspace) throws {
        folder = workspace.folder.path
        document = workspace.configuration.document
        query = workspace.configuration.queryText
        let lock = workspace.storage.appendingPathComponent("writer.lock")
        writer = WriterLock.holder(at: lock).map { "process \($0.pid) on \($0.host), \($0.command)" }
        guard FileManager.default.fileExists(atPath: workspace.library.path) else { return }
        try read(workspace, try Library.open(at: workspace.library, readOnly: true))
    }

    private enum CodingKeys: String, CodingKey {
        case schema, folder, document, query, records, works, claims, interrupted, writer, sources
        case lastRun = "last_run"
    }

    private static func changes(_ pass: UpdateResult.SourceResult) -> Changes {
        Changes(since: pass.changedSince?.description ?? "", declared: pass.balance.declared)
    }

    private mutating func read(_ workspace: Workspace, _ library: Library) throws {
        let counts = try library.recordCounts()
        let results = try RunHistory(library).lastResults()
        records = counts.values.reduce(0, +)
        works = try library.works(WorkFilter(limit: 1)).total
        claims = try library.derived().claims.count
        lastRun = try library.lastFinishedRun().map { "run \($0.number) of \($0.asOf.ISO8601Format())" }
        interrupted = try library.openRun().map { "run \($0.number) of \($0.started.ISO8601Format())" }
        sources = workspace.configuration.enabledSources.map { source in
            let standing = results[source.id]
            let last = standing?.last
            return Source(
                id: source.id, asked: last?.asked, status: last?.status.rawValue, records: counts[source.id] ?? 0,
                declared: standing?.whole?.balance.declared, changes: standing?.changes.map(Self.changes),
                balanced: last?.isBalanced)
        }
    }
}
