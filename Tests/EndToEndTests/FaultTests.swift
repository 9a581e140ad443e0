import AssayKit
import AssayTesting
import Foundation
import Testing

/// One source in trouble: the others complete, the report says so, the next update heals it.
@Suite struct FaultTests {
    struct Trouble: Sendable, CustomStringConvertible {
        var source: LiteratureSource
        var fault: LiteratureFault
        var description: String { "\(source.rawValue): \(fault)" }
    }

    private static let troubles = [
        Trouble(source: .pubmed, fault: .down), Trouble(source: .europepmc, fault: .unavailable),
        Trouble(source: .crossref, fault: .throttle(retryAfter: 0, times: 1_000)),
        Trouble(source: .clinicaltrials, fault: .htmlWith200), Trouble(source: .pubmed, fault: .htmlWith200),
        Trouble(source: .europepmc, fault: .htmlWith200), Trouble(source: .crossref, fault: .htmlWith200),
        Trouble(source: .clinicaltrials, fault: .down),
    ]

    @Test(arguments: troubles)
    func `with one source in trouble the others complete, and the next update heals it`(trouble: Trouble) async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 150, seed: 3))
        let workspace = try TestWorkspace(server)
        let id = trouble.source.rawValue
        server.setFault(trouble.fault, for: trouble.source)
        let first = try await workspace.update()
        #expect(first.exitCode == 3, "\(first.errorText)")
        try Self.expectOthersComplete(try first.json(), but: id)
        try Self.expectBanner(in: try workspace.report(), of: id)

        server.setFault(nil, for: trouble.source)
        let second = try await workspace.update()
        #expect(second.exitCode == 0, "\(second.errorText)")
        expectBalance(try second.json())
        #expect(try !workspace.report().contains("This report is incomplete"))
    }

    /// With 100 works a page nothing else would be lost, so the sheet says exactly what is missing.
    @Test func `a page that fails for good is missing on the balance sheet and healed by the next update`() async throws
    {
        let server = try LiteratureServer(corpus: .synthetic(count: 900, seed: 5))
        let workspace = try TestWorkspace(server)
        // The third answer is a page of records: the first is the search, the second the first page.
        server.setFault(.failPage(3, status: 500, times: 50), for: .pubmed)
        let first = try await workspace.update()
        #expect(first.exitCode == 3, "\(first.errorText)")
        let sheet = try #require(try first.json().sourcesByID["pubmed"])
        #expect(sheet["status"]?.text == "partial")
        #expect((sheet["failed"]?.int ?? 0) > 0)
        #expect((sheet["new"]?.int ?? 0) > 0)
        #expect(sheet["declared"]?.int == sheet.balanceSum)
        try Self.expectBanner(in: try workspace.report(), of: "pubmed")

        server.setFault(nil, for: .pubmed)
        let second = try await workspace.update()
        #expect(second.exitCode == 0, "\(second.errorText)")
        let healed = try #require(try second.json().sourcesByID["pubmed"])
        #expect(healed["new"]?.int == sheet["failed"]?.int)
        #expect(healed["known"]?.int == sheet["new"]?.int)
        #expect(try !workspace.report().contains("This report is incomplete"))
    }

    @Test func `a page that fails once is asked again and nothing is missing`() async throws {
        let server = try LiteratureServer(corpus: .synthetic(count: 150, seed: 3))
        let workspace = try TestWorkspace(server)
        for source in LiteratureSource.usual { server.setFault(.failPage(1, status: 500, times: 1), for: source) }
        let update = try await workspace.update()
        #expect(update.exitCode == 0, "\(update.errorText)")
        let result = try update.json()
        expectBalance(result)
        for (id, source) in result.sourcesByID { #expect(source["retries"]?.int == 1, "\(id)") }
    }

    @Test(arguments: LiteratureSource.usual)
    func `a throttled source is asked again after Retry-After and never earlier`(source: LiteratureSource) async throws
    {
        let server = try LiteratureServer(corpus: .synthetic(count: 60, seed: 3))
        let workspace = try TestWorkspace(server, yaml: Topic.yaml(sources: [source.rawValue]))
        server.setFault(.throttle(retryAfter: 1, times: 2), for: source)
        let update = try await workspace.update()
        #expect(update.exitCode == 0, "\(update.errorText)")
        expectBalance(try update.json(), of: [source.rawValue])
        let log = server.requests(to: source)
        try #require(log.count > 2)
        #expect(log.prefix(3).map(\.status) == [429, 429, 200])
        for (early, late) in [(log[0], log[1]), (log[1], log[2])] {
            #expect(early.request.receivedAt.duration(to: late.request.receivedAt) >= .seconds(1))
        }
        #expect(try update.json().sourcesByID[source.rawValue]?["retries"]?.int == 2)
    }
}

// MARK: - Support

extension FaultTests {
    private static func expectOthersComplete(_ result: JSONValue, but id: String) throws {
        for (other, source) in result.sourcesByID where other != id {
            #expect(source["status"]?.text == "complete", "\(other)")
            #expect(source["declared"]?.int == source.balanceSum, "\(other)")
            #expect((source["new"]?.int ?? 0) > 0, "\(other)")
        }
        let failed = try #require(result.sourcesByID[id])
        #expect(failed["status"]?.text == "failed")
        #expect(failed["declared"] == .null)
        #expect(failed["problems"]?.array?.isEmpty == false)
    }

    /// The banner names the source, and its row of the balance sheet never reads as if it had found nothing.
    private static func expectBanner(in report: String, of id: String) throws {
        let lines = report.split(separator: "\n").map(String.init)
        #expect(lines.contains { $0.contains("This report is incomplete") })
        #expect(lines.contains { $0.hasPrefix("> - `\(id)`: ") })
        let rows = lines.map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
        let row = try #require(rows.last { $0.count == 11 && $0.first == "`\(id)`" })
        #expect(row[1] != "0")
        #expect(row[10] == "**failed**" || row[10] == "in part")
    }
}
