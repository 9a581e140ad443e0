import AssayKit
import Testing

@Suite struct MarkupTextTests {
    @Test(arguments: [
        ("plain words", "plain words"),
        ("", ""),
        ("  two\n\t lines  ", "two lines"),
        ("a\u{0}b\u{1B}c", "a b c"),
        ("left\u{202E}right", "left right"),
        ("soft\u{AD}hyphen", "softhyphen"),
        ("no\u{A0}break", "no break"),
        ("e\u{301}tude", "\u{E9}tude"),
        ("10 \u{2126}", "10 \u{3A9}"),
        ("α–β ≥ 3", "α–β ≥ 3"),
    ])
    func `clean text is NFC without controls and runs of blanks`(text: String, expected: String) {
        #expect(Array(MarkupText.clean(text).unicodeScalars) == Array(expected.unicodeScalars))
    }

    /// A blank at the end makes the cleaner build the text anew, scalar by scalar.
    @Test(arguments: 0..<50 as Range<UInt64>)
    func `a text that is left as it is would have been built the same`(seed: UInt64) {
        let scalars: [Unicode.Scalar] = [
            "a", "Z", "9", " ", " ", "<", "\u{7F}", "\n", "\u{E9}", "\u{301}", "\u{AD}", "\u{A0}", "\u{3B1}",
            "\u{2265}",
            "\u{2126}", "\u{200B}", "\u{4E2D}", "\u{FEFF}", "\u{1F600}", "\u{1D538}", "\u{FFFD}",
        ]
        var generator = SeededGenerator(seed: seed)
        for length in 0..<40 {
            var text = ""
            for _ in 0..<length { text.unicodeScalars.append(scalars.randomElement(using: &generator) ?? "a") }
            #expect(Array(MarkupText.clean(text).utf8) == Array(MarkupText.clean(text + " ").utf8))
        }
    }

    @Test(arguments: [
        ("<i>N</i>-acetyl", "N-acetyl"),
        ("H<sub>2</sub>O", "H2O"),
        ("<p>One.</p><p>Two.</p>", "One. Two."),
        ("a<br/>b", "a b"),
        ("<jats:p>One <jats:italic>two</jats:italic></jats:p>", "One two"),
        ("&lt;i&gt;ATM&lt;/i&gt; gene", "ATM gene"),
        ("salt &amp; water", "salt & water"),
        ("salt &amp;amp; water", "salt & water"),
        ("p &amp;lt; 0.05", "p < 0.05"),
        ("&#945;&#x3b2;&gamma;", "αβγ"),
        ("AT&T; R&D &unknown; &", "AT&T; R&D &unknown; &"),
        ("&#xD800; &#1114112;", "&#xD800; &#1114112;"),
        ("x <!-- a > b --> y", "x y"),
        ("<a href=\"https://example.org/?a>b\">", "b\">"),
        ("<jats:ext-link xlink:href=\"x\">link</jats:ext-link>s", "links"),
    ])
    func `tags go and entities are decoded`(markup: String, expected: String) {
        #expect(MarkupText.plain(markup) == expected)
    }

    @Test(arguments: [
        "p < 0.05", "p<0.05", "a <b and c> d", "values <LLOQ> were", "IL6<IL8 and TNF>5", "<", "a<", "<>", "</>",
        "x <i",
        "<-- arrow", "<3", "<!not a comment",
    ])
    func `a lone sign and what is no known tag stay`(text: String) {
        #expect(MarkupText.plain(text) == text)
    }

    @Test(arguments: [
        ("rate (<mml:math xmlns:mml=\"m\"><mml:mn>22</mml:mn><mml:mo>×</mml:mo></mml:math>)", "rate (22×)"),
        (
            "<alternatives><tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math></alternatives>",
            "x"
        ),
        ("<inline-formula><tex-math>x^2</tex-math></inline-formula>", "x^2"),
        (
            "<math><semantics><mi>y</mi><annotation encoding=\"application/x-tex\">y</annotation></semantics></math>",
            "y"
        ),
    ])
    func `a formula that stands twice is read once`(markup: String, expected: String) {
        #expect(MarkupText.plain(markup) == expected)
    }

    @Test(arguments: [
        ("panel for\n    <i>AB1</i>\n    /\n    <i>CD2</i>\n    mutations", "panel for AB1/CD2 mutations"),
        ("genes (\n   <jats:italic>AB1</jats:italic>\n   ) and", "genes (AB1) and"),
        ("gene ( <i>AB1</i> ) and", "gene ( AB1 ) and"),
    ])
    func `line breaks that pretty-printing put around slanted text go`(markup: String, expected: String) {
        #expect(MarkupText.plain(markup) == expected)
    }

    @Test(arguments: [
        ("targeting<i>TP53</i>for editing", "targeting TP53 for editing"),
        ("of<i>Homo sapiens</i>with", "of Homo sapiens with"),
        ("of <i>cis</i>platin and <i>Bacillus</i>es", "of cisplatin and Bacilluses"),
        ("m<i>RNA</i>s", "mRNAs"),
        ("<i>mTOR</i>s", "mTORs"),
        ("<i>n</i>th", "nth"),
        ("bold<b>FACE</b>stays", "boldFACEstays"),
    ])
    func `blanks that were lost on both sides of slanted text come back`(markup: String, expected: String) {
        #expect(MarkupText.plain(markup) == expected)
    }
}

// MARK: - Sections

extension MarkupTextTests {
    @Test func `HTML headings label the text behind them`() {
        let sections = MarkupText.sections("First.<h4>Methods </h4>We did.<h4>Results:</h4>It <i>worked</i>.")
        #expect(
            sections == [
                AbstractSection(text: "First."), AbstractSection(label: "Methods", text: "We did."),
                AbstractSection(label: "Results", text: "It worked."),
            ])
    }

    @Test func `JATS titles do too, and Abstract is no label`() {
        let sections = MarkupText.sections(
            "<jats:title>ABSTRACT</jats:title>\n <jats:sec>\n <jats:title>Aim</jats:title>\n <jats:p>One.</jats:p>"
                + "<jats:p>Two.</jats:p></jats:sec>")
        #expect(sections == [AbstractSection(label: "Aim", text: "One. Two.")])
    }

    @Test func `a heading without text stands before the next one`() {
        let sections = MarkupText.sections("<h4>Methods</h4><h5>Design</h5>A trial.")
        #expect(sections == [AbstractSection(label: "Methods: Design", text: "A trial.")])
    }

    @Test(arguments: [
        "<p><b>Aim:</b> To see.</p><p><b>Results</b>: Seen.</p>",
        "<jats:p><jats:bold>Aim:</jats:bold> To see.</jats:p><jats:p><jats:bold>Results:</jats:bold>Seen.</jats:p>",
    ])
    func `bold text with a colon at a paragraph's start is a heading`(markup: String) {
        let expected = [
            AbstractSection(label: "Aim", text: "To see."), AbstractSection(label: "Results", text: "Seen."),
        ]
        #expect(MarkupText.sections(markup) == expected)
    }

    @Test(arguments: [
        ("<p>We saw <b>this:</b> much.</p>", "We saw this: much."), ("<b>Much</b> was seen.", "Much was seen."),
        ("Plain text", "Plain text"),
    ])
    func `other bold text is text`(markup: String, expected: String) {
        #expect(MarkupText.sections(markup) == [AbstractSection(text: expected)])
    }

    @Test(arguments: ["", "  ", "<p></p>", "<h4>Abstract</h4>", "&nbsp;"])
    func `nothing but markup is no section`(markup: String) {
        #expect(MarkupText.sections(markup).isEmpty)
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            "<!--", "<tex-math><math>", "<annotation>", "<?x", "<a b=", "&lt;", "<b>x: ", "<i>", "\n<i></i>", "&#",
        ])
    func `no repeated beginning costs more than its length`(beginning: String) {
        let markup = String(repeating: "\n", count: 20_000) + String(repeating: beginning, count: 20_000)
        #expect(MarkupText.sections(markup).count <= 20_000)
        #expect(MarkupText.plain(markup).utf8.count <= markup.utf8.count + 20_000)
    }

    @Test func `any cut of a fragment is read`() {
        let markup = "<jats:sec><jats:title>Aim &amp; scope</jats:title><jats:p>x <i>y</i> &#945; <!-- z --></jats:p>"
        for length in 0...markup.count {
            let text = MarkupText.sections(String(markup.prefix(length))).map(\.text).joined()
            #expect(text.utf8.count <= length + 2)
        }
    }
}

// MARK: - Affiliations

extension MarkupTextTests {
    @Test(arguments: [
        ("Unit, City, Norway.", "Unit, City, Norway."),
        ("Unit, City 100871, Norway. Electronic address: a.b@example.org.", "Unit, City 100871, Norway."),
        ("Unit, City 100871, a.b@example.org", "Unit, City 100871"),
        ("a@example.org; Unit, City", "Unit, City"),
        ("Unit (e-mail: a@example.org and b@example.org), City", "Unit City"),
        ("Unit &amp; Clinic", "Unit & Clinic"),
    ])
    func `an affiliation keeps no mail address`(text: String, expected: String) {
        #expect(MarkupText.affiliation(text) == expected)
    }
}
