import AssayKit
import AssayTesting
import Foundation
import Testing

/// Every fault of the table: what the run says, that nothing is lost or invented, and that it ends.
@Suite struct FaultCaseTests {
    @Test(arguments: FaultCase.all)
    func `a fault is told, and nothing is lost or invented`(fault: FaultCase) async throws {
        let healthy = try await FaultBench.healthy(fault.source)
        let bench = try FaultBench(fault)
        let update = try await bench.update()
        try Self.expect(fault.ending, of: fault, update, bench)
        Self.expectSaid(fault, update)
        let there = try await bench.recordIDs()
        #expect(there.isSubset(of: healthy), "invented: \(there.subtracting(healthy))")
        if fault.ending == .heals || fault.ending == .told { #expect(there == healthy) }
        let files = try bench.workspace.files()
        #expect(!files.contains { $0.data.range(of: Data("root:x:0:0".utf8)) != nil }, "a file was read")
        #expect(update.peakMemory < 400 << 20, "it grew to \(update.peakMemory >> 20) MB")

        let healed = try await bench.healed()
        #expect(healed.exitCode == 0, "\(healed.errorText)")
        #expect(try await bench.recordIDs() == healthy)
        #expect(try !bench.workspace.report().contains("This report is incomplete"))
    }

    private static func expect(
        _ ending: FaultCase.Ending, of fault: FaultCase, _ update: ProcessResult, _ bench: FaultBench
    ) throws {
        let isWhole = ending == .heals || ending == .told || ending == .unread
        #expect(update.exitCode == (isWhole ? 0 : 3), "\(update.text) \(update.errorText)")
        let result = try update.json()
        let other = try #require(result.sourcesByID[FaultBench.other.rawValue])
        #expect(other["status"]?.text == "complete" && other["declared"]?.int == other.balanceSum)
        let sheet = try #require(result.sourcesByID[fault.source.rawValue])
        #expect(sheet["status"]?.text == (isWhole ? "complete" : ending.rawValue), "\(sheet)")
        let report = try bench.workspace.report()
        #expect(report.contains("This report is incomplete") == !isWhole)
        if ending == .unread { #expect((sheet["unparsable"]?.int ?? 0) > 0 && sheet["balanced"] == .bool(true)) }
        guard !isWhole else { return }
        #expect(sheet["problems"]?.array?.isEmpty == false)
        #expect(report.contains("> - `\(fault.source.rawValue)`: "))
        if ending == .failed { #expect(sheet["balanced"] == .bool(false) && sheet["fetched"]?.int == 0) }
    }

    /// What must be said stands among the problems, the warnings or on the progress line.
    private static func expectSaid(_ fault: FaultCase, _ update: ProcessResult) {
        for text in fault.says {
            let isSaid = update.text.replacing("\\/", with: "/").contains(text) || update.errorText.contains(text)
            #expect(isSaid, "\(text) — \(update.text) \(update.errorText)")
        }
    }
}
