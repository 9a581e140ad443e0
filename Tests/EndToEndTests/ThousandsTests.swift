import AssayKit
import AssayTesting
import Foundation
import Testing

/// An update over thousands of records of four sources, and a second one.
@Suite struct ThousandsTests {
    @Test func `three thousand works of four sources are fetched and every balance sheet adds up`() async throws {
        let made = try await SharedUpdate.shared.made()
        #expect(made.first.exitCode == 0, "\(made.first.errorText)")
        let result = try made.first.json()
        expectBalance(result)
        let expected = made.corpus.servedCounts
        for (id, source) in result.sourcesByID {
            #expect(source["declared"]?.int == expected.bySource[id], "\(id)")
            #expect(source["new"]?.int == expected.bySource[id], "\(id)")
            #expect(source["fetched"]?.int == expected.bySource[id], "\(id)")
            #expect(source["requests"]?.int == made.requests.count { $0.source.rawValue == id }, "\(id)")
        }
        #expect(result["works"]?.int == expected.works)
    }

    @Test func `the update's JSON has the keys of the contract`() async throws {
        let result = try await SharedUpdate.shared.made().first.json()
        #expect(result["schema"]?.text == "assay.update/1")
        let top: Set = [
            "schema", "run", "started", "finished", "sources", "works", "studies", "findings", "changes",
        ]
        #expect(result.keys == top)
        let perSource: Set = [
            "id", "status", "declared", "fetched", "new", "known", "duplicate", "unparsable", "beyond_cap", "failed",
            "filtered", "balanced", "requests", "retries", "bytes", "seconds", "problems",
        ]
        for (id, source) in result.sourcesByID {
            #expect(perSource.subtracting(source.keys).isEmpty, "\(id)")
        }
        #expect(result["run"]?.int == 1)
        #expect(result["started"]?.text == Assay.now)
    }

    @Test func `works, report and status agree with the update`() async throws {
        let made = try await SharedUpdate.shared.made()
        let result = try made.first.json()
        let works = try await made.workspace.assay("works", "--format", "json", "--limit", "0").json()
        #expect(works["works"]?.array?.count == result["works"]?.int)
        #expect(works["total"]?.int == result["works"]?.int)
        let findings = try await made.workspace.assay("findings", "--format", "json", "--limit", "0").json()
        #expect(findings["findings"]?.array?.count == result["findings"]?.int)
        let status = try await made.workspace.assay("status", "--format", "json").json()
        let records = made.corpus.servedCounts.bySource.values.reduce(0, +)
        #expect(status["records"]?.int == records)
        let check = try await made.workspace.assay("report", "--check")
        #expect(check.exitCode == 0, "\(check.errorText)")
        // The report counts what bears weight: fallen works, notices and comments are listed, not counted.
        let report = try await made.workspace.assay("report", "--to", "json", "--output", "-").json()
        let counted = try #require(report["counts"]?["works"]?.int)
        #expect(counted > 0 && counted < result["works"]?.int ?? 0)
        #expect(try made.workspace.report().contains("\(counted) works"))
    }

    @Test func `a second whole update a month later finds nothing new and leaves the report as it is`() async throws {
        let made = try await SharedUpdate.shared.made()
        let workspace = try made.workspace.copy()
        let before = try workspace.report()
        let second = try await workspace.update("--full", environment: ["ASSAY_NOW": "2026-03-01T12:34:56Z"])
        #expect(second.exitCode == 0, "\(second.errorText)")
        let result = try second.json()
        expectBalance(result)
        for (id, source) in result.sourcesByID {
            #expect(source["new"]?.int == 0, "\(id)")
            #expect(source["known"]?.int == made.corpus.servedCounts.bySource[id], "\(id)")
        }
        #expect(result["run"]?.int == 2)
        #expect(result["changes"]?.int == 0)
        #expect(try workspace.report() == before)
    }

    @Test func `replaying the captures without a library ends in the same report`() async throws {
        let made = try await SharedUpdate.shared.made()
        let workspace = try made.workspace.copy()
        for name in ["library.sqlite", "library.sqlite-wal", "library.sqlite-shm"]
        where workspace.exists(".assay/\(name)") {
            try FileManager.default.removeItem(at: workspace.url(".assay/\(name)"))
        }
        try FileManager.default.removeItem(at: workspace.url("report.md"))
        let replay = try await workspace.update("--offline")
        #expect(replay.exitCode == 0, "\(replay.errorText)")
        expectBalance(try replay.json())
        expectSame(try await workspace.state(), try await made.workspace.state())
    }
}
