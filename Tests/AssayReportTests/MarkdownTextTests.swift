import Testing

@testable import AssayReport

@Suite struct MarkdownTextTests {
    @Test(arguments: HostileText.corpus)
    func `a hostile text shows itself and does nothing`(text: String) {
        expectInert(text)
    }

    @Test func `ten thousand random texts of dangerous characters do nothing`() {
        let alphabet = Array("<>&;#@[]()!|\\`*_~^${}=+-:./%\"' \n\t1aiwhttps©\u{1B}\u{202E}").map(String.init)
        let words = [
            "http://", "www.", "a@b.cc", "<!--", "-->", "&lt;", "[^1]", "](x)", "1. ", "- ", "# ", "```", "| ",
        ]
        var generator = SeededGenerator(state: 7)
        for _ in 0..<10_000 {
            let length = Int.random(in: 1...14, using: &generator)
            let parts = (0..<length).compactMap { _ in (alphabet + words).randomElement(using: &generator) }
            expectInert(parts.joined())
        }
    }

    /// In a paragraph, a cell, a heading, a list's item and a quote: one run of text, and it says what the text says.
    private func expectInert(_ text: String) {
        let escaped = MarkdownText.escape(text)
        let plain = ForeignText.line(text, limit: MarkdownText.usualLimit)
        let structure: Set = ["document", "paragraph", "heading", "list", "item", "block_quote", "text"]
        for frame in ["", "# ", "- ", "> "] where !plain.isEmpty {
            let rendered = RenderedMarkdown(frame + escaped)
            #expect(rendered.kinds.isSubset(of: structure), "\(frame)\(escaped)")
            #expect(rendered.kinds.contains("list") == (frame == "- "), "\(frame)\(escaped)")
            #expect(rendered.kinds.contains("heading") == (frame == "# "), "\(frame)\(escaped)")
            #expect(rendered.kinds.contains("block_quote") == (frame == "> "), "\(frame)\(escaped)")
            #expect(rendered.text.replacing("\u{2060}", with: "") == plain, "\(frame)\(escaped)")
        }
        let table = RenderedMarkdown(MarkdownText.table(["", ""], alignments: "lr", rows: [[escaped, "end"]]))
        let cells: Set = ["document", "table", "table_header", "table_row", "table_cell", "text"]
        #expect(table.kinds.isSubset(of: cells), "\(escaped)")
        #expect(table.text.replacing("\u{2060}", with: "") == plain + "end", "\(escaped)")
    }

    @Test(arguments: HostileText.invisible)
    func `what is invisible or moves text is removed`(text: String, expected: String) {
        #expect(ForeignText.line(text, limit: 100) == expected)
    }

    @Test(arguments: [
        ("p < 0.001 and n > 30", "p < 0.001 and n > 30"), ("1.5 mg twice", "1.5 mg twice"), ("R&D", "R&D"),
        ("A (b) c: d; e-f", "A (b) c: d; e-f"), ("a_b", "a\\_b"), ("1. x", "1\\. x"), ("(iv) x", "(iv\\) x"),
        ("Smith. x", "Smith. x"), ("http://x", "http\\://x"), ("www.x", "www\\.x"), ("a@b", "a\\@\u{2060}b"),
        ("mailto:x", "mailto\\:x"),
        ("data: x", "data: x"), ("CI:0.2", "CI:0.2"), ("- x", "\\- x"), ("x - y", "x - y"), ("&lt;", "\\&lt;"),
        ("<b>", "\\<b>"), ("x | y", "x \\| y"),
    ])
    func `only what would do something is escaped`(text: String, expected: String) {
        #expect(MarkdownText.escape(text) == expected)
    }

    @Test func `a title of 10,000 characters is cut at a word with an ellipsis`() {
        let cut = MarkdownText.escape(String(repeating: "honey ", count: 2_000), limit: 20)
        #expect(cut == "honey honey honey…")
        let unbroken = MarkdownText.escape(String(repeating: "x", count: 10_000), limit: 50)
        #expect(unbroken.unicodeScalars.count == 49)
        #expect(unbroken.last == "…")
        #expect(MarkdownText.escape("exactly ten", limit: 11) == "exactly ten")
    }

    @Test(arguments: [
        ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a\nb", "`a b`"), ("", "–"), ("``", "``` `` ```"),
    ])
    func `a code span holds any text`(text: String, expected: String) {
        #expect(MarkdownText.code(text) == expected)
    }

    @Test func `a pipe in a cell's code is escaped`() {
        #expect(MarkdownText.code("a|b", isInTable: true) == "`a\\|b`")
    }

    @Test(arguments: [
        ("https://x.example/a_(b)<c>", "[t](https://x.example/a\\_%28b%29%3Cc%3E)"), ("javascript:alert(1)", "t"),
        ("data:text/html,x", "t"), ("https://x.example/a b\nc", "[t](https://x.example/a%20b%20c)"), ("", "t"),
        ("//x.example", "t"), ("https://x.example/?a=1&lt;b", "[t](https://x.example/?a=1\\&lt;b)"),
    ])
    func `a link goes to the web or is none`(address: String, expected: String) {
        #expect(MarkdownText.link("t", to: address) == expected)
    }
}
