import Foundation
import Testing

/// `docs/faults.md` is what the tests say.
@Suite struct FaultTableTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    @Test func `the page is made of the tests`() throws {
        let place = Self.root.appendingPathComponent("docs/faults.md")
        guard ProcessInfo.processInfo.environment["ASSAY_RECORD_SNAPSHOTS"] == nil else {
            try Data(FaultTable.page.utf8).write(to: place)
            Issue.record("Recorded docs/faults.md: read it, then run again without ASSAY_RECORD_SNAPSHOTS")
            return
        }
        #expect(try String(contentsOf: place, encoding: .utf8) == FaultTable.page)
    }

    @Test(arguments: FaultTable.elsewhere.map(\.test))
    func `a test that the page names exists`(name: String) throws {
        let folder = Self.root.appendingPathComponent("Tests")
        let names = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let isThere = try names.filter { $0.hasSuffix(".swift") }.contains { file in
            try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8).contains("func `\(name)`")
        }
        #expect(isThere)
    }

    @Test func `every case has a name of its own`() {
        #expect(Set(FaultCase.all.map(\.id)).count == FaultCase.all.count)
    }
}
