import AssayTesting
import Foundation
import Testing

@testable import AssayHTTP

@Suite struct SharedPaceTests {
    private let scratch: ScratchFolder
    private let pace: SharedPace

    /// One request in two seconds.
    private static let slow = HostPace(requestsPerSecond: 1.03 / 2, concurrency: 2)

    init() throws {
        scratch = try ScratchFolder()
        pace = SharedPace(folder: scratch.url, longestWait: 120, boot: "boot-1")
    }

    private func lease(_ claim: SharedPace.Claim) -> PaceLease? {
        if case .go(let lease) = claim { lease } else { nil }
    }

    /// The seconds of a wait, to a thousandth, and its reason.
    private func wait(_ claim: SharedPace.Claim) -> String {
        if case .wait(let seconds, let reason) = claim {
            "\((seconds * 1_000).rounded() / 1_000) \(reason)"
        } else {
            ""
        }
    }

    private func isBusy(_ claim: SharedPace.Claim) -> Bool {
        if case .busy = claim { true } else { false }
    }

    @Test func `the next one waits until the first is on the wire, and an interval more`() throws {
        let first = try #require(lease(pace.claim(Self.slow, now: 100)))
        #expect(isBusy(pace.claim(Self.slow, now: 105)))
        first.launched(next: 108)
        #expect(wait(pace.claim(Self.slow, now: 107)) == "1.0 otherProcess")
        #expect(lease(pace.claim(Self.slow, now: 108)) != nil)
        first.release()
    }

    @Test func `no more are in flight than there are places, and a place that is given back is free`() throws {
        let first = try #require(lease(pace.claim(Self.slow, now: 100)))
        first.launched(next: 102)
        let second = try #require(lease(pace.claim(Self.slow, now: 110)))
        second.launched(next: 112)
        #expect(isBusy(pace.claim(Self.slow, now: 120)))
        first.release()
        #expect(lease(pace.claim(Self.slow, now: 120)) != nil)
        second.release()
    }

    @Test func `a turn that is given back leaves no gap`() throws {
        try #require(lease(pace.claim(Self.slow, now: 100))).giveBack()
        #expect(lease(pace.claim(Self.slow, now: 100)) != nil)
    }

    @Test func `a lease that nobody holds any more frees its locks, and the time stays taken`() {
        _ = pace.claim(Self.slow, now: 100)
        #expect(wait(pace.claim(Self.slow, now: 101)) == "1.0 otherProcess")
        #expect(lease(pace.claim(Self.slow, now: 102)) != nil)
    }

    @Test func `a pause holds everyone, the longest one counts, and one beyond the limit is not kept`() {
        #expect(pace.pause(until: 130, now: 100))
        #expect(pace.pause(until: 120, now: 100))
        #expect(wait(pace.claim(Self.slow, now: 105)) == "25.0 retryAfter")
        #expect(pace.pause(until: 1_000, now: 100))
        #expect(wait(pace.claim(Self.slow, now: 105)) == "25.0 retryAfter")
    }

    @Test(arguments: [
        "", "\n", "12", "assay-pace/1 boot-1 soon\n", "assay-pace/1 boot-1 nan\n", "assay-pace/1 boot-1 inf\n",
        "assay-pace/1 boot-1 1e300\n", "assay-pace/1 boot-1 221\n", "assay-pace/1 another-boot 150\n",
        "assay-pace/2 boot-1 150\n", "assay-pace/1 boot-1 150 more\n", String(repeating: "x", count: 5_000),
    ])
    func `a file that is damaged, foreign or of another start of the machine holds nobody`(text: String) throws {
        for name in ["turn", "pause"] {
            try Data(text.utf8).write(to: scratch.url.appendingPathComponent(name))
        }
        #expect(lease(pace.claim(Self.slow, now: 100)) != nil)
    }

    @Test func `bytes that are no text hold nobody, and a mark that can be true is believed`() throws {
        let turn = scratch.url.appendingPathComponent("turn")
        try Data([0xff, 0xfe, 0, 0xc3]).write(to: turn)
        #expect(lease(pace.claim(Self.slow, now: 100)) != nil)
        try Data("assay-pace/1 boot-1 103.5\n".utf8).write(to: turn)
        #expect(wait(pace.claim(Self.slow, now: 100)) == "3.5 otherProcess")
    }

    @Test func `a folder that is gone is said to be so`() throws {
        try FileManager.default.removeItem(at: scratch.url)
        guard case .broken(let reason) = pace.claim(Self.slow, now: 100) else {
            Issue.record("A folder that is gone cannot hold a pace.")
            return
        }
        #expect(reason == "No such file or directory")
    }

    @Test(arguments: [
        ("api.example.org:443", "api.example.org_443"), ("127.0.0.1:8080", "127.0.0.1_8080"),
    ])
    func `a host's files lie under its name`(name: String, file: String) {
        #expect(SharedPaces.fileName(name) == file)
    }

    @Test func `a name that would leave the folder, or is too long, becomes a plain one of its own`() {
        let names = [
            "../../x:1", "a:1 http://b/c", "a:1 http://b_c", "[::1]:80", "..", ".", "a_1", "a:1",
            String(repeating: "n", count: 300), String(repeating: "n", count: 301),
        ]
        let files = names.map { SharedPaces.fileName($0) }
        #expect(Set(files).count == names.count)
        #expect(files.allSatisfy { !$0.contains("/") && !$0.hasPrefix(".") && !$0.isEmpty && $0.utf8.count < 100 })
    }
}
