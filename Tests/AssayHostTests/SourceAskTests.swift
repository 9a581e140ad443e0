import AssayHost
import AssayKit
import Foundation
import Testing

@Suite struct SourceAskTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test func `a journal says what each source was asked, and the last line of a source holds`() throws {
        let writer = try JournalWriter(run: 3, started: "2026-02-05T00:00:00Z", captures: folder.url)
        try writer.note(SourceAsk(source: "a", question: "q"))
        try writer.note(SourceAsk(source: "b", question: "r"))
        let day = PartialDate(iso: "2026-01-29")
        try writer.note(SourceAsk(source: "a", changedSince: day, question: "q2"))
        let journal = try #require(RunJournal(reading: writer.place))
        #expect(journal.asks["a"] == SourceAsk(source: "a", changedSince: day, question: "q2"))
        #expect(journal.asks["b"]?.changedSince == nil)
        let text = try String(contentsOf: writer.place, encoding: .utf8)
        #expect(text.contains(#"{"search":{"changed_since":"2026-01-29","question":"q2","source":"a"}}"#))
    }

    @Test func `a journal of an earlier version says nothing of what was asked`() throws {
        let place = folder.url.appendingPathComponent("0001.jsonl")
        try Data(#"{"begin":{"run":1,"started":"2026-01-31T00:00:00Z"}}"#.utf8).write(to: place)
        #expect(try #require(RunJournal(reading: place)).asks.isEmpty)
    }
}
