import AssayHost
import Foundation
import Testing

@Suite struct KeyFileTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func file(_ text: String, mode: Int = 0o600) throws -> URL {
        let place = folder.url.appendingPathComponent("keys")
        try Data(text.utf8).write(to: place)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: place.path)
        return place
    }

    @Test func `lines, comments, quotation marks and odd characters are read`() throws {
        let place = try file(
            "\u{FEFF}# mine\r\nONE_KEY=abc+/=%\"x\n\n  TWO_KEY = 'quoted value'  \n# THREE_KEY=no\nFOUR_KEY=\n")
        let file = try KeyFile(at: place)
        #expect(file.values == ["ONE_KEY": "abc+/=%\"x", "TWO_KEY": "quoted value", "FOUR_KEY": ""])
    }

    @Test(arguments: [0o644, 0o640, 0o620, 0o604, 0o602, 0o666, 0o601])
    func `a file that others can read, write or run is refused with its mode and the remedy`(mode: Int) throws {
        let place = try file("ONE_KEY=s3cr3t-key\n", mode: mode)
        let error = try #require(throws: HostError.self) { try KeyFile(at: place) }
        #expect(error.code == .unsafeKeys)
        #expect(error.message.contains(place.path) && error.message.contains(String(mode, radix: 8)))
        #expect(error.hint == "run: chmod 600 \(place.path)")
        #expect(!"\(error)".contains("s3cr3t"))
    }

    @Test(arguments: [0o600, 0o400])
    func `a file of its owner alone is read, through a link, too`(mode: Int) throws {
        let place = try file("ONE_KEY=s3cr3t-key\n", mode: mode)
        let link = folder.url.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place)
        #expect(try KeyFile(at: link).values == ["ONE_KEY": "s3cr3t-key"])
    }

    @Test func `a link to a file that others can read is refused`() throws {
        let link = folder.url.appendingPathComponent("link")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: try file("A=bcdefgh", mode: 0o644))
        let error = try #require(throws: HostError.self) { try KeyFile(at: link) }
        #expect(error.code == .unsafeKeys)
    }

    @Test func `a folder, a device and a file of another user are refused`() throws {
        let places = [folder.url, URL(fileURLWithPath: "/dev/null")]
        for place in places {
            let error = try #require(throws: HostError.self) { try KeyFile(at: place) }
            #expect(error.code == .unsafeKeys)
        }
        guard getuid() == 0 else { return }
        let place = try file("A=bcdefgh")
        #expect(chown(place.path, 65_534, 65_534) == 0)
        let error = try #require(throws: HostError.self) { try KeyFile(at: place) }
        #expect(error.message.contains("another user"))
    }

    @Test(arguments: [
        ("ONE_KEY=s3cr3t-key\ns3cr3t-key\n", 2), ("one key=s3cr3t-key\n", 1), ("=s3cr3t-key\n", 1),
        ("A_KEY=s3cr3t-key\n#\nA_KEY=s3cr3t-key\n", 3),
    ])
    func `a line that is none is named by its number and never quoted`(text: String, line: Int) throws {
        let place = try file(text)
        let error = try #require(throws: HostError.self) { try KeyFile(at: place) }
        #expect(error.code == .badKeys)
        #expect(error.message.contains("line \(line)"))
        #expect(!"\(error)".contains("s3cr3t"))
    }

    @Test func `a missing file is named`() throws {
        let place = folder.url.appendingPathComponent("nowhere")
        let error = try #require(throws: HostError.self) { try KeyFile(at: place) }
        #expect(error.message.contains(place.path))
    }
}
