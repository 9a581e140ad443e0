import AssayHost
import Foundation
import Testing

/// A capture that lost bytes on the disk.
@Suite struct CaptureRepairTests {
    @Test func `keeping the same bytes again mends a damaged capture`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("captures-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = CaptureStore(folder: folder)
        let body = Data("An answer, written for this test.".utf8)
        let digest = try store.keep(body)
        let place = store.url(of: digest)
        try (try Data(contentsOf: place)).prefix(9).write(to: place)
        #expect(throws: HostError.self) { try store.read(digest) }
        #expect(try store.keep(body) == digest)
        #expect(try store.read(digest) == body)
    }
}
