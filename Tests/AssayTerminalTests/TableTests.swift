import AssayTerminal
import Testing

@Suite struct TableTests {
    @Test func `a table is drawn in columns`() {
        var table = Table([.text("source"), .number("records"), .text("status")])
        table.add(["example", "12", "complete"])
        table.add(["a-longer-source", "1234567", ""])
        table.add(["x"])
        table.add(["y", "1", "z", "too many"])
        let expected = """
            source           records  status
            example               12  complete
            a-longer-source  1234567
            x
            y                      1  z
            """
        #expect(table.draw() == expected)
    }

    @Test func `a table without rows is its headings`() {
        #expect(Table([.text("id"), .number("n")]).draw() == "id  n")
        #expect(Table([]).draw() == "")
    }

    @Test func `a column with a width cuts its cells`() {
        var table = Table([.text("title", width: 6), .number("n")])
        table.add(["exactly", "1"])
        table.add(["six666", "2"])
        #expect(table.draw() == "title   n\nexact…  1\nsix666  2")
    }

    @Test func `headings are heavy where colour is on`() {
        var table = Table([.text("id")])
        table.add(["a"])
        #expect(table.draw(style: Style(isOn: true)) == "\u{1B}[1mid\u{1B}[0m\na")
    }

    @Test func `a cell can open no line and no escape sequence`() {
        var table = Table([.text("title")])
        table.add(["one\ntwo\u{1B}[31m\u{202E}red\r\u{9B}x\u{7}"])
        #expect(table.draw() == "title\none two [31m red x")
    }

    @Test func `each line of accented text is as wide as its heading says`() {
        var table = Table([.text("t"), .text("u")])
        table.add(["e\u{301}e", "x"])
        #expect(table.draw() == "t   u\ne\u{301}e  x")
    }
}

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("  a \t b  ", "a b"), ("a\u{0}b", "a b"), ("a\u{2066}b\u{2069}", "a b"),
        ("\u{FEFF}a", "a"), ("a\u{200F}b\u{61C}c", "a b c"), ("α–é", "α–é"), ("a\u{2028}b", "a b"),
    ])
    func `controls and direction marks become blanks`(text: String, expected: String) {
        #expect(TerminalText.safe(text) == expected)
    }

    @Test(arguments: [
        ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("abc", 1, "…"), ("abc", 0, ""), ("abc", -1, ""), ("", 0, ""),
    ])
    func `text is cut to a width`(text: String, width: Int, expected: String) {
        #expect(TerminalText.cut(text, to: width) == expected)
    }
}
