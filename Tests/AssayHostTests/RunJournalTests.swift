import AssayKit
import Foundation
import Testing

@testable import AssayHost

@Suite struct RunJournalTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    private func writer(run: Int = 7) throws -> JournalWriter {
        try JournalWriter(run: run, started: "2026-01-31T00:00:00Z", captures: folder.url)
    }

    private func exchange(_ source: String, _ page: Int, received: String = "2026-01-31T00:00:01Z") -> Exchange {
        Exchange(
            source: source, sequence: SequenceKey(chain: "0", page: page), fingerprint: "f\(page)",
            request: SourceRequest(.get, "https://example.org/\(page)"), status: 200,
            headers: ["content-type": "text/plain"], capture: "c\(page)", bytes: 3, received: received, attempts: 1)
    }

    @Test func `what is written is read back`() throws {
        let writer = try writer()
        try writer.add(exchange("one", 1, received: "2026-01-31T00:00:02Z"))
        try writer.add(exchange("one", 0, received: "2026-01-31T00:00:03Z"))
        try writer.add(exchange("two", 0))
        #expect(writer.place.path.hasSuffix("/runs/0007.jsonl"))
        let journal = try #require(RunJournal(reading: writer.place))
        #expect(journal.run == 7 && journal.started == "2026-01-31T00:00:00Z" && !journal.isFinished)
        #expect(journal.exchanges(of: "one").map(\.sequence.page) == [0, 1])
        #expect(journal.exchange(of: "two", at: SequenceKey(chain: "0", page: 0)) == exchange("two", 0))
        #expect(journal.exchange(of: "two", at: SequenceKey(chain: "0", page: 1)) == nil)
        #expect(journal.lastReceived == ["one": "2026-01-31T00:00:03Z", "two": "2026-01-31T00:00:01Z"])
        #expect(journal.holds("two") && !journal.holds("three"))
    }

    @Test func `the end names the sources that are complete`() throws {
        let writer = try writer()
        try writer.end(at: "2026-01-31T01:00:00Z", complete: ["one"], asked: ["one", "two"])
        let journal = try #require(RunJournal(reading: writer.place))
        #expect(journal.isFinished && journal.complete == ["one"])
    }

    @Test func `a restart forgets what was kept of its source before`() throws {
        let writer = try writer()
        try writer.add(exchange("one", 0))
        try writer.add(exchange("two", 0))
        try writer.restart("one")
        try writer.add(exchange("one", 1))
        let journal = try #require(RunJournal(reading: writer.place))
        #expect(journal.exchanges(of: "one").map(\.sequence.page) == [1] && journal.holds("two"))
    }

    @Test func `a torn last line is ignored and swallows no later one`() throws {
        let first = try writer()
        try first.add(exchange("one", 0))
        try first.add(exchange("one", 1))
        let whole = try Data(contentsOf: first.place)
        for cut in 1..<200 {
            try whole.dropLast(cut).write(to: first.place)
            #expect(try #require(RunJournal(reading: first.place)).exchanges(of: "one").first == exchange("one", 0))
            try writer().add(exchange("one", 2))
            let pages = try #require(RunJournal(reading: first.place)).exchanges(of: "one").map(\.sequence.page)
            #expect(pages == (cut == 1 ? [0, 1, 2] : [0, 2]))
        }
    }

    @Test(arguments: ["", "\n", "{\"exchange\":{}}\n", "garbage"])
    func `a file without a beginning is no journal`(text: String) throws {
        let place = folder.url.appendingPathComponent("x.jsonl")
        try Data(text.utf8).write(to: place)
        #expect(RunJournal(reading: place) == nil)
        #expect(RunJournal(reading: folder.url.appendingPathComponent("none")) == nil)
    }

    @Test func `all journals of a folder come by their numbers`() throws {
        for run in [12_345, 2, 10] { _ = try writer(run: run) }
        try Data("junk".utf8).write(to: folder.url.appendingPathComponent("runs/0003.jsonl"))
        #expect(RunJournal.all(in: folder.url).map(\.run) == [2, 10, 12_345])
        #expect(RunJournal.all(in: folder.url.appendingPathComponent("none")).isEmpty)
    }

    @Test func `a journal that cannot be written is an error`() throws {
        let file = folder.url.appendingPathComponent("file")
        try Data().write(to: file)
        let error = #expect(throws: HostError.self) {
            _ = try JournalWriter(run: 1, started: "", captures: file)
        }
        #expect(error?.code == .captureUnwritable)
    }
}

@Suite struct SequenceKeyTests {
    @Test func `one further request is the next page, several begin chains`() {
        let key = SequenceKey(chain: "0", page: 3)
        #expect(SequenceKey.first(count: 2).map(\.description) == ["0#0", "1#0"])
        #expect(key.next(count: 0).isEmpty)
        #expect(key.next(count: 1).map(\.description) == ["0#4"])
        #expect(key.next(count: 2).map(\.description) == ["0.3.0#0", "0.3.1#0"])
    }
}

@Suite struct RequestFingerprintTests {
    private func fingerprint(_ url: String, base: String, body: String? = nil) -> String {
        RequestFingerprint.of(SourceRequest(body == nil ? .get : .post, url, body: body), base: base)
    }

    @Test func `the base is left out, with or without a slash`() {
        let own = fingerprint("https://example.org/api/x?q=1", base: "https://example.org/api")
        #expect(fingerprint("http://127.0.0.1:8080/x?q=1", base: "http://127.0.0.1:8080") == own)
        #expect(fingerprint("http://127.0.0.1:8080/x?q=1", base: "http://127.0.0.1:8080/") == own)
        #expect(own == SHA256.hex("GET /x?q=1\n"))
    }

    @Test func `address, method and body tell requests apart`() {
        let base = "https://example.org"
        let prints = [
            fingerprint("https://example.org/x", base: base), fingerprint("https://example.org/y", base: base),
            fingerprint("https://example.org/x", base: base, body: ""),
            fingerprint("https://example.org/x", base: base, body: "a=1"),
        ]
        #expect(Set(prints).count == 4)
    }
}
