/// Texts that try to do something to a report, authored for these tests.
enum HostileText {
    static let corpus: [String] = [
        "a | b | c", "`code` and ``more``", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b>bold</b>",
        "](javascript:alert(1))", "[x](javascript:alert(1))", "![x](http://evil.example/x.png)", "--> out",
        "<!-- assay:end claims -->", "<!-- a comment", "# heading", "## heading ##", "- item", "+ item", "* item",
        "1. item", "1) item", "(a) item", "iv. item", "> quote", "===", "---", "- - -", "***", "___", "~~~", "```",
        "title\n=====", "title\r\n-----", "line\u{2028}separator\u{2029}paragraph\u{0B}tab\u{0C}feed\u{85}next",
        "    indented code", "\tindented code", "[^1]", "[^1]: a note", "^[a note]", "[a]: http://evil.example",
        "&lt;script&gt;", "&#60;b&#62;", "&copy; 2020", "&amp;lt;", "R&D & more", "http://evil.example/x",
        "HTTPS://evil.example", "ftp://evil.example", "www.evil.example", "WWW.evil.example", "<https://evil.example>",
        "mailto:a@evil.example", "a@evil.example", "@mention and @all", "[@key; @other]", "$math$ and $$more$$",
        "*em* **strong** _em_ __strong__ snake_case", "~~gone~~ ~sub~ ^sup^", "{#id .class}", "{{ liquid }}",
        ": definition", "::: warning", "%title", "+++", "\\", "\\*not escaped\\*", "ends with \\", "ends with <",
        "p < 0.001 and n > 30, a<b, 5<6, x <= y", "| --- | --- |", "|:--|", "- [ ] task", "<a|b>", "a\u{0}b",
        "Table: caption", "!", "![", "!\u{200B}[x](y)", "xmpp:a@evil.example/r", "#hash #12", "1.5 mg", "2. ",
    ]

    /// Texts with something invisible, and what is left of them.
    static let invisible: [(String, String)] = [
        ("\u{202E}gnp.exe\u{202C}", "gnp.exe"), ("a\u{2066}b\u{2069}c\u{200F}d\u{061C}e", "abcde"),
        ("\u{1B}[31mred\u{1B}[0m", "red"), ("\u{1B}]0;title\u{07}text", "text"),
        ("\u{1B}]8;;http://evil.example\u{1B}\\link\u{1B}]8;;\u{1B}\\", "link"), ("\u{9B}2Jcleared", "cleared"),
        ("\u{1B}]never ended", "never ended"), ("\u{1B}", ""), ("\u{1B}[", ""), ("a\u{8}\u{7}b\u{7F}", "ab"),
        (" \n\t a \r\n\u{A0} b \n", "a b"), ("zero\u{200B}width\u{FEFF}", "zerowidth"),
        ("tag\u{E0041}\u{E007F}s", "tags"), ("کتاب\u{200C}ها", "کتاب\u{200C}ها"),
    ]
}
