import AssayKit
import Foundation
import Testing

@Suite struct BodyTextTests {
    private static let text = #"{"title":"Crème brûlée ≥ 3 µg"}"#
    private static let western = #"{"title":"Crème brûlée µg"}"#

    private func bytes(_ text: String, _ encoding: String.Encoding, mark: [UInt8] = []) throws -> Data {
        Data(mark) + (try #require(text.data(using: encoding)))
    }

    private func read(_ body: Data, _ type: String) -> (text: String?, warning: String?) {
        let readable = SourceResponse(status: 200, headers: ["Content-Type": type], body: body).readable()
        return (String(validating: readable.response.body, as: UTF8.self), readable.warning)
    }

    @Test(arguments: ["application/json", "application/json; charset=utf-8", "text/plain; charset=iso-8859-1"])
    func `UTF-8 stays as it is, whatever the header says`(type: String) throws {
        let (text, warning) = read(Data(Self.text.utf8), type)
        #expect(text == Self.text && warning == nil)
    }

    @Test(
        arguments: [
            ([0xFF, 0xFE], String.Encoding.utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
            ([0xEF, 0xBB, 0xBF], .utf8),
        ] as [([UInt8], String.Encoding)])
    func `a byte-order mark decides and goes`(mark: [UInt8], encoding: String.Encoding) throws {
        let (text, warning) = read(try bytes(Self.text, encoding, mark: mark), "application/json")
        #expect(text == Self.text && warning == nil)
    }

    @Test(arguments: [
        ("utf-16le", String.Encoding.utf16LittleEndian), ("UTF-16BE", .utf16BigEndian), ("utf-16", .utf16LittleEndian),
        ("\"utf-16\"", .utf16BigEndian),
    ])
    func `a charset of two bytes a sign is followed`(charset: String, encoding: String.Encoding) throws {
        let (text, warning) = read(try bytes(Self.text, encoding), "application/json; charset=\(charset)")
        #expect(text == Self.text && warning == nil)
    }

    @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
    func `UTF-16 that says nothing of itself is found and told`(encoding: String.Encoding) throws {
        let (text, warning) = read(try bytes(Self.text, encoding), "application/json")
        #expect(text == Self.text)
        #expect(warning == "the answer is UTF-16 and does not say so")
    }

    @Test func `Latin-1 with a charset is read without a word`() throws {
        let (text, warning) = read(try bytes(Self.western, .isoLatin1), "application/json;charset=ISO-8859-1")
        #expect(text == Self.western && warning == nil)
    }

    @Test func `Latin-1 without a charset is guessed and told`() throws {
        let (text, warning) = read(try bytes(Self.western, .isoLatin1), "application/json")
        #expect(text == Self.western)
        #expect(warning == "the answer is no UTF-8; it was read as Windows-1252")
    }

    @Test func `a damaged sign in UTF-8 is replaced, told, and spoils nothing else`() throws {
        var body = Data(Self.text.utf8)
        body.insert(0xFF, at: 12)
        let (text, warning) = read(body, "application/json")
        #expect(text?.replacing("\u{FFFD}", with: "") == Self.text)
        #expect(warning?.hasSuffix("stands as \u{FFFD}, 1 times") == true)
    }

    @Test(arguments: ["ISO-8859-1", "windows-1252", "UTF-16"])
    func `XML that names its encoding is left to the XML reader`(name: String) throws {
        let xml = "<?xml version=\"1.0\" encoding=\"\(name)\"?><a>Crème</a>"
        let body =
            name == "UTF-16" ? try bytes(xml, .utf16LittleEndian, mark: [0xFF, 0xFE]) : try bytes(xml, .isoLatin1)
        let readable = SourceResponse(status: 200, body: body).readable()
        #expect(readable.response.body == body && readable.warning == nil)
        #expect(XMLDocument(readable.response.body).root?.text == "Crème")
    }

    @Test func `XML in Latin-1 that only the header names can be read`() throws {
        let body = try bytes("<?xml version=\"1.0\"?><a>Crème</a>", .isoLatin1)
        let readable = SourceResponse(
            status: 200, headers: ["content-type": "text/xml; charset=iso-8859-1"], body: body
        ).readable()
        #expect(XMLDocument(readable.response.body).root?.text == "Crème")
    }

    @Test func `any bytes become text and nothing crashes`() {
        var state: UInt64 = 7
        for length in 0..<300 {
            let body = Data(
                (0..<length).map { _ in
                    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return UInt8(truncatingIfNeeded: state >> 33)
                })
            for charset in [nil, "utf-16", "latin1", "nonsense", "utf-32", "shift_jis"] as [String?] {
                let text = BodyText(body, charset: charset)
                #expect(String(validating: text.data, as: UTF8.self) != nil || text.data == body)
            }
        }
    }
}
