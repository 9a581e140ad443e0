import AssayHost
import AssayKit
import Foundation
import Testing

@Suite struct CaptureStoreTests {
    private let folder: TemporaryFolder
    private let store: CaptureStore

    init() throws {
        folder = try TemporaryFolder()
        store = CaptureStore(folder: folder.url.appendingPathComponent("captures"))
    }

    @Test(arguments: ["", "a body", String(repeating: "long ", count: 100_000)])
    func `bytes are kept once under their digest`(text: String) throws {
        let data = Data(text.utf8)
        let digest = try store.keep(data)
        #expect(digest == SHA256.hex(data))
        #expect(try store.keep(data) == digest)
        #expect(try store.read(digest) == data)
        let place = store.url(of: digest)
        #expect(place.path.hasSuffix("/captures/\(digest.prefix(2))/\(digest).gz"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: place.deletingLastPathComponent().path).count == 1)
    }

    @Test(arguments: [Data(), Data("no gzip".utf8), Data([0x1F, 0x8B, 8, 0])])
    func `a damaged capture is named, and mended when the bytes come again`(damage: Data) throws {
        let digest = try store.keep(Data("a body".utf8))
        try damage.write(to: store.url(of: digest))
        let error = #expect(throws: HostError.self) { try store.read(digest) }
        #expect(error?.code == .captureUnreadable)
        #expect(error?.message == "the capture \(store.url(of: digest).path) is missing or damaged")
        #expect(try store.keep(Data("a body".utf8)) == digest)
        #expect(try store.read(digest) == Data("a body".utf8))
    }

    @Test func `a capture of other bytes is refused`() throws {
        let digest = try store.keep(Data("a body".utf8))
        try Gzip.compress(Data("another".utf8)).write(to: store.url(of: digest))
        let error = #expect(throws: HostError.self) { try store.read(digest) }
        #expect(error?.message.hasSuffix("does not hold the bytes that its name says") == true)
    }

    @Test(arguments: ["", "0", "../../etc/passwd", String(repeating: "0", count: 64)])
    func `a capture that is not there is named`(digest: String) {
        let error = #expect(throws: HostError.self) { try store.read(digest) }
        #expect(error?.code == .captureUnreadable)
    }

    @Test func `a folder that cannot be made is an error with a next step`() throws {
        let file = folder.url.appendingPathComponent("file")
        try Data().write(to: file)
        let error = #expect(throws: HostError.self) { try CaptureStore(folder: file).keep(Data("x".utf8)) }
        #expect(error?.code == .captureUnwritable)
        #expect(error?.hint == "check that the folder is writable and the disk has room, then run the command again")
    }

    @Test(.enabled(if: geteuid() != 0, "root writes everywhere")) func `a read-only folder is an error`() throws {
        try FileManager.default.createDirectory(at: store.folder, withIntermediateDirectories: true)
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: store.folder.path)
        let error = #expect(throws: HostError.self) { try store.keep(Data("x".utf8)) }
        #expect(error?.code == .captureUnwritable)
    }

    @Test func `a write that fails leaves nothing behind`() throws {
        let place = folder.url.appendingPathComponent("place")
        try FileManager.default.createDirectory(
            at: place.appendingPathComponent("full"), withIntermediateDirectories: true)
        #expect(throws: (any Error).self) { try AtomicFile.write(Data("x".utf8), to: place) }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["place"])
    }
}
