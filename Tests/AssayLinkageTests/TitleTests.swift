import AssayKit
import AssayLinkage
import Testing

@Suite struct TitleTests {
    /// How the second record differs from the first, and whether the two are one work.
    struct Case: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var record: Record
        var isJoined: Bool

        init(_ name: String, _ isJoined: Bool, _ record: Record) {
            testDescription = name
            self.record = record
            self.isJoined = isJoined
        }
    }

    static let cases = [
        Case("all agree", true, Records.make("2", source: "crossref")),
        Case(
            "another case and other punctuation", true,
            Records.make(
                "2", title: "Effects of a Structured Walking Programme: On resting blood-pressure.")),
        Case("a year apart", true, Records.make("2", date: "2016")),
        Case("two years apart", false, Records.make("2", date: "2017")),
        Case("no place", true, Records.make("2", volume: nil, pages: nil)),
        Case("only the author is known", false, Records.make("2", date: nil, volume: nil, pages: nil)),
        Case(
            "nothing but the title is known", false, Records.make("2", author: nil, date: nil, volume: nil, pages: nil)),
        Case("another author", false, Records.make("2", author: "Okafor")),
        Case("a particle before the author", true, Records.make("2", author: "van Miller")),
        Case("another page", false, Records.make("2", pages: "201-9")),
        Case("shortened pages", true, Records.make("2", pages: "101-9")),
        Case("page 1 of an unpaginated export", true, Records.make("2", pages: "1-9")),
        Case("another volume", false, Records.make("2", volume: "13")),
        Case("an abbreviated journal", true, Records.make("2") { $0.container = "J Inv Med" }),
        Case(
            "another journal, pages unknown", false, Records.make("2", pages: nil) { $0.container = "Annals of Rowing" }
        ),
        Case(
            "another title", false,
            Records.make("2", title: "Effects of a structured cycling programme on resting blood pressure")),
        Case("a fallen article's label", true, Records.make("2", title: "RETRACTED: " + Records.title)),
        Case("a notice", false, Records.make("2", title: "Retraction: " + Records.title)),
    ]

    @Test(arguments: cases) func `a title joins when two further fields agree and none conflicts`(example: Case) {
        let linkage = Linker().link([Records.make("1", [.pmid: "1"]), example.record])
        #expect((linkage.works.count == 1) == example.isJoined)
    }

    @Test(arguments: [
        "Editorial", "Reply", "Book review", "Letters to the editor", "Abstracts of the 12th annual meeting",
        "Short title here",
    ])
    func `titles that every volume repeats join nothing`(title: String) {
        let linkage = Linker().link([
            Records.make("1", title: title), Records.make("2", source: "crossref", title: title),
        ])
        #expect(linkage.works.count == 2)
        #expect(linkage.maybe.isEmpty)
    }

    @Test func `a record that fits two contradicting works joins neither`() {
        let linkage = Linker().link([
            Records.make("1", [.pmid: "1"]), Records.make("2", [.pmid: "2"]), Records.make("3", source: "files"),
        ])
        #expect(linkage.works.count == 3)
        #expect(linkage.maybe.map(\.kind).sorted() == ["ambiguous", "ambiguous", "different-pmid"])
    }

    @Test func `too little agreement is told as a maybe`() {
        let linkage = Linker().link([Records.make("1"), Records.make("2", date: nil, volume: nil, pages: nil)])
        #expect(linkage.maybe.map(\.kind) == ["too-little"])
        #expect(linkage.maybe.map(\.evidence) == ["title, first author"])
    }

    @Test func `a correction of something is an article, a correction to something a notice`() {
        let article = Records.make("1", title: "Correction of posture in standing workers by feedback")
        let notice = Records.make("2", title: "Correction to: Posture in standing workers with feedback")
        let linkage = Linker().link([article, notice])
        #expect(linkage.work(with: "pubmed:1")?.kind == .article)
        #expect(linkage.work(with: "pubmed:2")?.kind == .notice)
    }
}
