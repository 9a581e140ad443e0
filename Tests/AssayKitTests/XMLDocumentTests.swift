import AssayKit
import Foundation
import Testing

@Suite struct XMLDocumentTests {
    private func document(_ text: String) -> XMLDocument { XMLDocument(Data(text.utf8)) }

    @Test func `elements, attributes and text are read`() throws {
        let text = "<a x='1'><b>one <i>two</i></b>\n<b/><n:c xmlns:n='u'>&lt;&amp;&#945;<![CDATA[<raw>]]></n:c></a>"
        let document = document(text)
        let root = try #require(document.root)
        #expect(document.fault == nil)
        #expect(root.name == "a" && root[attribute: "x"] == "1" && root[attribute: "y"] == nil)
        #expect(root.children.map(\.name) == ["b", "b", "c"])
        #expect(root.first("b")?.text == "one two" && root.all("b").count == 2)
        #expect(root.first("c")?.text == "<&α<raw>" && root.first(at: "b", "i")?.text == "two")
        #expect(root.first(at: "b", "none") == nil && root.first("c")?.line == 2)
    }

    @Test func `an entity of the document itself is read`() throws {
        let document = document("<!DOCTYPE a [<!ENTITY e 'word'>]><a>one &e;</a>")
        #expect(document.fault == nil)
        #expect(document.root?.text == "one word")
    }

    @Test func `no external entity is loaded`() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("assay-\(UUID().uuidString).txt")
        try Data("secret".utf8).write(to: place)
        defer { try? FileManager.default.removeItem(at: place) }  // only tidies up
        let document = document("<!DOCTYPE a [<!ENTITY e SYSTEM '\(place.absoluteString)'>]><a>x&e;y</a>")
        #expect(document.root?.text.contains("secret") != true)
    }

    @Test(.timeLimit(.minutes(1))) func `a billion laughs are not told`() {
        let names = Array("abcdefghij")
        let more = zip(names.dropFirst(), names).map { name, former in
            "<!ENTITY \(name) '\(String(repeating: "&\(former);", count: 10))'>"
        }
        let document = document("<!DOCTYPE x [<!ENTITY a 'laughter'>\(more.joined())]><x>&j;</x>")
        #expect((document.root?.text.utf8.count ?? 0) < 10_000_000)
    }

    @Test(arguments: [
        "", " ", "no markup", "<a", "<a><b>text", "<a></b>", "<a>&unknown;</a>", "<a x='1' x='2'/>", "<a/><b/>",
        "<a>\u{1}</a>", "<a>one\u{0}two</a>",
    ])
    func `what is not well-formed has a fault`(text: String) {
        #expect(document(text).fault != nil)
    }

    @Test func `what stands before a fault can be read`() {
        let document = document("<a><b>one</b><b>two</b><b>thr")
        #expect(document.fault?.hasPrefix("line 1: ") == true)
        #expect(document.root?.all("b").prefix(2).map(\.text) == ["one", "two"])
    }

    @Test func `a very deep document has a fault and does not crash`() {
        let text = String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)
        #expect(document(text).fault != nil)
    }

    @Test func `bytes that are no UTF-8 are a fault`() {
        #expect(XMLDocument(Data("<a>".utf8) + [0xC3, 0x28] + Data("</a>".utf8)).fault != nil)
    }

    @Test func `a declared encoding is followed`() {
        let bytes = Data("<?xml version='1.0' encoding='ISO-8859-1'?><a>caf".utf8) + [0xE9] + Data("</a>".utf8)
        let document = XMLDocument(bytes)
        #expect(document.fault == nil)
        #expect(document.root?.text == "café")
    }

    @Test func `lines beyond 65,535 are counted`() {
        let document = document("<a>" + String(repeating: "\n", count: 70_000) + "<b>x</b></a>")
        #expect(document.root?.first("b")?.line == 70_001)
    }

    @Test func `elements keep their document alive`() {
        var element = document("<a><b>kept</b></a>").root?.first("b")
        #expect(element?.text == "kept")
        element = nil
        #expect(element == nil)
    }

    @Test func `what is named as skipped is not there, and all else is`() throws {
        let text = "<a>1<s>2<b>3<s/></b></s><b x='&amp;#38;&lt;'>4<t/>5</b><s/>6<c>7</c></a>"
        let document = XMLDocument(Data(text.utf8), skipping: ["s", "t"])
        let root = try #require(document.root)
        #expect(document.fault == nil)
        #expect(root.text == "14567" && root.children.map(\.name) == ["b", "c"])
        #expect(root.first("b")?.children.map(\.name) == [] && root.first("b")?[attribute: "x"] == "&#38;<")
        #expect(root.first("c")?.text == "7")
    }

    @Test func `what is skipped is well-formed or a fault`() {
        #expect(XMLDocument(Data("<a><s><b></s></a>".utf8), skipping: ["s"]).fault != nil)
        let cut = XMLDocument(Data("<a><b>1</b><s><b>2".utf8), skipping: ["s"])
        #expect(cut.fault != nil && cut.root?.children.map(\.text) == ["1"])
        let deep = "<s>" + String(repeating: "<a>", count: 100_000)
        #expect(XMLDocument(Data(deep.utf8), skipping: ["s"]).fault != nil)
        #expect(XMLDocument(Data(deep.utf8), skipping: ["s"]).root == nil)
    }

    @Test func `references in attributes are read once`() {
        let root = document("<a x='&amp;lt; &#233;&#38;amp; &quot;'/>").root
        #expect(root?[attribute: "x"] == "&lt; é&amp; \"")
    }

    @Test func `attributes and elements go by their local names, unbound prefixes stay`() {
        let root = document("<a xmlns:n='u' n:x='1' x='2'><n:b/><m:b m:y='3'/></a>").root
        #expect(root?[attribute: "x"] == "2")
        #expect(root?.children.map(\.name) == ["b", "m:b"])
        #expect(root?.first("m:b")?[attribute: "m:y"] == "3")
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["&e;", "<b>&e;</b>"])
    func `one long entity named often is a fault, and what was read stays small`(reference: String) {
        let entity = String(repeating: "word ", count: 20_000)
        let body = String(repeating: reference, count: 20_000)
        let document = document("<!DOCTYPE a [<!ENTITY e '\(entity)'>]><a>\(body)</a>")
        #expect(document.fault != nil)
        #expect((document.root?.text.utf8.count ?? 0) < 1_000_000)
    }

    @Test(.timeLimit(.minutes(1))) func `an entity full of elements is a fault`() {
        let entity = String(repeating: "<b/>", count: 5_000)
        let body = String(repeating: "&e;", count: 5_000)
        let document = document("<!DOCTYPE a [<!ENTITY e '\(entity)'>]><a>\(body)</a>")
        #expect(document.fault != nil)
        #expect((document.root?.children.reduce(0) { count, _ in count + 1 } ?? 0) < 10_000)
    }

    @Test func `text of many pieces is one text, byte by byte`() {
        let words = (0..<20_000).map { "wört \($0) &amp; <i>x</i>" }
        let expected = (0..<20_000).map { "wört \($0) & x" }.joined()
        #expect(document("<a>" + words.joined() + "</a>").root?.text == expected)
    }

    @Test func `a document of UTF-16 is read`() {
        let text = "<?xml version='1.0' encoding='UTF-16'?><a>caf\u{E9} \u{1F600}</a>"
        let bytes = Data([0xFF, 0xFE]) + Data(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        let document = XMLDocument(bytes)
        #expect(document.fault == nil)
        #expect(document.root?.text == "caf\u{E9} \u{1F600}")
    }
}
