import AssayKit
import AssayTesting
import Foundation
import Testing

/// Faults by chance on a third of the requests to four sources.
@Suite struct ChanceTests {
    private static let quick = ["ASSAY_HTTP_BACKOFF_SECONDS": "0.05"]

    /// A server with faults before one that has none, and what it answers undisturbed.
    private struct Bench {
        let server: FaultServer
        let literature: LiteratureServer
        let authority: TestAuthority
        var environment: [String: String]

        init(isSecure: Bool) throws {
            authority = try TestAuthority()
            literature = try LiteratureServer(corpus: .synthetic(count: 1_100, seed: 31))
            server = try FaultServer(identity: isSecure ? authority.identity() : nil, before: literature)
            environment = server.environment.merging(ChanceTests.quick) { $1 }
            environment["ASSAY_CA_FILE"] = authority.caFile
        }

        func workspace() throws -> TestWorkspace {
            var workspace = try TestWorkspace(literature)
            workspace.environment = environment
            return workspace
        }
    }

    @Test(arguments: [(11, false), (12, false), (13, true)])
    func `random faults on a third of the requests end in the store of the run without`(
        seed: Int, isSecure: Bool
    ) async throws {
        let bench = try Bench(isSecure: isSecure)
        let undisturbed = try bench.workspace()
        let calm = try await undisturbed.update()
        #expect(calm.exitCode == 0, "\(calm.errorText)")

        bench.server.setRandom(RandomFaults(seed: UInt64(seed)))
        let disturbed = try bench.workspace()
        let update = try await disturbed.update()
        let retries = try update.json().sourcesByID.values.reduce(0) { $0 + ($1["retries"]?.int ?? 0) }
        #expect(retries > 0, "no fault struck")
        guard update.exitCode != 0 else {
            expectBalance(try update.json())
            return expectSame(try await undisturbed.state(), try await disturbed.state())
        }
        try await Self.expectToldAndHealed(update, disturbed, bench, all: try await Self.recordIDs(undisturbed))
    }

    /// A service that keeps its place in a list moves on with an answer that is lost on the way, as Crossref's cursors do:
    /// then the sheet names the source and the exact number, and the next update has all.
    private static func expectToldAndHealed(
        _ update: ProcessResult, _ workspace: TestWorkspace, _ bench: Bench, all: Set<String>
    ) async throws {
        #expect(update.exitCode == 3, "\(update.errorText)")
        let there = try await recordIDs(workspace)
        for (id, sheet) in try update.json().sourcesByID {
            let missing = all.subtracting(there).count { $0.hasPrefix("\(id):") }
            #expect((sheet["status"]?.text == "complete") == (missing == 0), "\(id)")
            guard missing > 0 else { continue }
            let messages = (sheet["problems"]?.array ?? []).compactMap { $0["message"]?.text }
            #expect(messages.contains { $0.contains("\(missing) are missing") }, "\(id): \(messages)")
        }
        bench.server.clearFaults()
        let healed = try await workspace.update()
        #expect(healed.exitCode == 0, "\(healed.errorText)")
        #expect(try await recordIDs(workspace) == all)
    }

    /// Some requests fail for good: what the sheets call failed is what the store lacks, and the next update heals it.
    @Test(arguments: [21, 22, 23])
    func `what cannot be had is counted exactly, and had later`(seed: Int) async throws {
        let bench = try Bench(isSecure: false)
        let undisturbed = try bench.workspace()
        _ = try await undisturbed.update()
        let all = try await Self.recordIDs(undisturbed)

        bench.server.setRandom(
            RandomFaults(seed: UInt64(seed), share: 0.9, atMost: .max, among: [.status(500), .reset]))
        let disturbed = try bench.workspace()
        let update = try await disturbed.update()
        let there = try await Self.recordIDs(disturbed)
        #expect(there.isSubset(of: all))
        for (id, sheet) in try update.json().sourcesByID {
            let missing = all.subtracting(there).count { $0.hasPrefix("\(id):") }
            switch sheet["status"]?.text {
            case "complete": #expect(missing == 0, "\(id)")
            case "partial":
                #expect(
                    sheet["failed"]?.int == missing && sheet["declared"]?.int == sheet.balanceSum, "\(id): \(sheet)")
                #expect(sheet["problems"]?.array?.contains { $0["page"]?.text != nil } == true, "\(id)")
            default: #expect(!there.contains { $0.hasPrefix("\(id):") }, "\(id)")
            }
        }
        #expect(update.exitCode == (there == all ? 0 : 3))

        bench.server.clearFaults()
        let healed = try await disturbed.update()
        #expect(healed.exitCode == 0, "\(healed.errorText)")
        #expect(try await Self.recordIDs(disturbed) == all)
    }

    private static func recordIDs(_ workspace: TestWorkspace) async throws -> Set<String> {
        let works = try await workspace.assay("works", "--format", "json", "--limit", "0").json()
        return Set((works["works"]?.array ?? []).flatMap { ($0["records"]?.array ?? []).compactMap(\.text) })
    }
}
