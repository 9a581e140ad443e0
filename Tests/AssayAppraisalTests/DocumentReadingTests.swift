import Foundation
import Testing

@testable import AssayAppraisal

@Suite struct DocumentReadingTests {
    private func read(_ text: String, _ name: String) throws -> Document {
        try Document.read(data: Data(text.utf8), name: name)
    }

    private func expectOffsetsHold(_ document: Document, _ location: SourceLocation = #_sourceLocation) {
        let scalars = Array(document.plainText.unicodeScalars)
        for sentence in document.sentences {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: scalars[sentence.start..<sentence.end])
            #expect(String(view) == sentence.text, sourceLocation: location)
        }
    }

    @Test func `markdown gives headings, paragraphs, lists and cells, and leaves code, comments and addresses out`()
        throws
    {
        let document = try read(
            """
            ---
            title: From the front
            ---
            # Fish oil

            <!-- a comment. -->
            It helps the [heart](https://example.org/a.b). It costs **little**.

            ## Harms

            - Nausea in 5 % of people.
            - A bitter taste.

            ```
            code. more code.
            ```

            | Dose | Effect |
            |---|---|
            | 1 g | None at all |

            > Quoted words.
            """, "a.md")
        #expect(document.title == "Fish oil")
        #expect(
            document.sentences.map(\.text) == [
                "Fish oil", "It helps the heart.", "It costs little.", "Harms", "Nausea in 5 % of people.",
                "A bitter taste.",
                "Dose", "Effect", "1 g", "None at all", "Quoted words.",
            ])
        #expect(document.sentences.map(\.kind).suffix(2) == [.tableCell, .quote])
        #expect(document.sentences[4].section == "Fish oil / Harms")
        #expect(document.sections.map(\.path) == [["Fish oil"], ["Fish oil", "Harms"]])
        expectOffsetsHold(document)
    }

    @Test func `HTML gives its text without scripts, menus and furniture`() throws {
        let document = try read(
            """
            <html><head><title>Tea &amp; sleep</title><style>p { x: y }</style></head><body>
            <header><p>Logo</p></header><nav><a href="/">Home</a></nav>
            <main><header><h1>Tea</h1></header><p>Tea keeps <b>people</b> awake.<script>var a = 1</script></p>
            <ul><li>It is cheap.</li></ul><table><tr><td>Cell one</td></tr></table></main>
            <footer>Rights</footer></body></html>
            """, "a.html")
        #expect(document.title == "Tea")
        #expect(document.sentences.map(\.text) == ["Tea", "Tea keeps people awake.", "It is cheap.", "Cell one"])
        #expect(document.sentences.map(\.kind) == [.heading, .prose, .listItem, .tableCell])
        expectOffsetsHold(document)
    }

    @Test func `broken HTML is repaired and the title comes from its head`() throws {
        let document = try read("<title>A page</title><p>One thing. <p>Another <div>thing</b></p>", "a.htm")
        #expect(document.title == "A page")
        #expect(document.sentences.map(\.text) == ["One thing.", "Another", "thing"])
    }

    @Test func `plain text gives paragraphs, lists and likely headings`() throws {
        let document = try read(
            "Garlic and colds\r\n\r\nGarlic is old. It\r\nsmells.\r\n\r\nWhat is known\r\n\r\n- It is cheap.\r\n2) It is safe.\r\n",
            "a.txt")
        #expect(document.title == "Garlic and colds")
        #expect(
            document.sentences.map(\.text) == [
                "Garlic and colds", "Garlic is old.", "It smells.", "What is known", "It is cheap.", "It is safe.",
            ])
        #expect(document.sentences.map(\.kind) == [.heading, .prose, .prose, .heading, .listItem, .listItem])
        expectOffsetsHold(document)
    }

    @Test func `a single line is prose and its own title`() throws {
        let document = try read("Coffee raises blood pressure", "note.txt")
        #expect(document.title == "Coffee raises blood pressure")
        #expect(document.sentences.map(\.kind) == [.prose])
    }

    @Test func `encodings are told apart`() throws {
        let text = "Café helps. Señor agrees."
        var little = Data([0xFF, 0xFE])
        for unit in text.utf16 { little.append(contentsOf: [UInt8(unit & 0xFF), UInt8(unit >> 8)]) }
        let big = Data(text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
        let latin = Data(text.unicodeScalars.map { UInt8($0.value) })
        let marked = Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
        for data in [little, big, latin, marked, Data(text.utf8)] {
            #expect(
                try Document.read(data: data, name: "a.txt").sentences.map(\.text) == ["Café helps.", "Señor agrees."])
        }
    }

    @Test func `an empty document, one without text and an unknown ending are told apart`() throws {
        let empty = #expect(throws: AppraisalError.self) { try Document.read(data: Data(), name: "a.md") }
        #expect(empty?.code == .emptyDocument)
        #expect(empty?.message == "The document 'a.md' has 0 bytes.")
        let blank = #expect(throws: AppraisalError.self) { try read("<!-- only a comment -->", "a.md") }
        #expect(blank?.message == "The document 'a.md' holds no text.")
        let word = #expect(throws: AppraisalError.self) { try read("text", "paper.docx") }
        #expect(word?.code == .unknownFormat)
        #expect(word?.hint == "Convert it, for example with: pandoc paper.docx -o document.md")
    }

    @Test(arguments: [
        Data([0x25, 0x50, 0x44, 0x46, 0x2D, 0x00, 0x9F, 0x41, 0x42]), Data((0..<200).map { UInt8($0 % 31 + 1) }),
    ])
    func `a binary file is refused`(data: Data) {
        let error = #expect(throws: AppraisalError.self) { try Document.read(data: data, name: "a.txt") }
        #expect(error?.code == .unreadable)
        #expect(error?.message == "The document 'a.txt' is no text file: it holds binary data.")
    }

    @Test(arguments: ["a.md", "a.txt", "a.html"])
    func `hostile bytes never crash a reader`(name: String) throws {
        let cases = [
            String(repeating: "x", count: 10_000), "a\u{0}b\u{0} c.", "👩‍👩‍👧‍👦 works. 🎉", "\u{202E}works.\u{202C} מילים.",
            String(repeating: "> ", count: 2_000) + "deep", String(repeating: "<div>", count: 2_000) + "deep",
            "e\u{301}\u{301}\u{301}\u{301} works.", "---\n---\nwords", "[a](b", "| a |\n|---|\n| b",
        ]
        for text in cases {
            let document = try? read(text, name)
            if let document { expectOffsetsHold(document) }
            #expect(document == nil || document?.sentences.isEmpty == false)
        }
    }

    @Test func `five megabytes are read in a moment`() throws {
        let text = "# Title\n\n" + String(repeating: "It helps 12 people within hours. It is cheap. ", count: 110_000)
        let start = ContinuousClock.now
        let document = try read(text, "a.md")
        #expect(document.sentences.count == 220_001)
        #expect(ContinuousClock.now - start < .seconds(60))
    }
}
