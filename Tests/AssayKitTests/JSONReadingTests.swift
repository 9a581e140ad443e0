import AssayKit
import Foundation
import Testing

@Suite struct JSONValueTests {
    @Test(
        arguments: [
            ("null", .null), ("true", .bool(true)), ("1", .integer(1)), ("0", .integer(0)), ("-7", .integer(-7)),
            ("1.5", .number(1.5)), ("9223372036854775807", .integer(.max)), ("1e3", .integer(1_000)),
            (#""1""#, .string("1")), ("[]", .array([])), ("{}", .object([:])),
            (#"{"a":[{"b":null}]}"#, .object(["a": .array([.object(["b": .null])])])),
        ] as [(String, JSONValue)])
    func `each kind of value is read and written`(text: String, value: JSONValue) throws {
        let read = try JSONDecoder().decode([JSONValue].self, from: Data("[\(text)]".utf8))
        #expect(read == [value])
        let written = try JSONEncoder().encode(read)
        #expect(try JSONDecoder().decode([JSONValue].self, from: written) == read)
    }

    @Test func `members and elements are looked up without traps`() {
        let value = JSONValue.object(["n": .integer(4), "t": .string("5"), "d": .number(6), "f": .number(6.5)])
        #expect(value["n"]?.int == 4 && value["t"]?.int == 5 && value["d"]?.int == 6 && value["f"]?.int == nil)
        #expect(value["n"]?.text == "4" && value["t"]?.text == "5" && value["none"] == nil)
        #expect(JSONValue.number(1e300).int == nil && JSONValue.number(.nan).int == nil)
        #expect(JSONValue.null["n"] == nil && JSONValue.null.text == nil && JSONValue.bool(true).text == "true")
        #expect(value.array == nil && value.object?.count == 4 && JSONValue.array([.null]).array == [.null])
    }
}

@Suite struct AttemptTests {
    private struct Item: Decodable, Sendable {
        var name: String
        var number: Int?
    }

    private func items(_ text: String) throws -> [Attempt<Item>] {
        try JSONDecoder().decode([Attempt<Item>].self, from: Data(text.utf8))
    }

    @Test func `one bad part does not spoil the others`() throws {
        let items = try items(#"[{"name":"a"},{"number":1},null,7,{"name":"b","number":"x"},{"name":"c"}]"#)
        #expect(items.map(\.value?.name) == ["a", nil, nil, nil, nil, "c"])
        #expect(items.map { $0.fault == nil } == [true, false, false, false, false, true])
    }

    @Test func `a fault names its place`() throws {
        let items = try items(#"[{"name":"a"},{"number":1},{"name":"b","number":"x"}]"#)
        #expect(items[1].fault?.hasSuffix("it has no name") == true)
        #expect(items[2].fault?.contains("number: ") == true)
    }
}

@Suite struct ScalarTests {
    @Test(
        arguments: [
            ("42", "42", 42), (#""42""#, "42", 42), ("4.2e1", "42", 42), ("1.5", "1.5", nil), ("true", "true", nil),
            ("null", "", nil), ("[1]", "", nil), ("{}", "", nil), (#""x""#, "x", nil), ("-3", "-3", -3),
            (#""4.0""#, "4.0", 4), (#""1e400""#, "1e400", nil), (#""nan""#, "nan", nil),
            ("18446744073709551615", "18446744073709551615", nil),
        ] as [(String, String, Int?)])
    func `text, numbers and truth values read as text`(json: String, text: String, int: Int?) throws {
        let scalar = try JSONDecoder().decode([Scalar].self, from: Data("[\(json)]".utf8))
        #expect(scalar.first?.text == text)
        #expect(scalar.first?.int == int)
    }
}

@Suite struct PercentEncodingTests {
    @Test(arguments: [
        ("", ""), ("azAZ09-._~", "azAZ09-._~"), ("a b&c=d", "a%20b%26c%3Dd"), ("é", "%C3%A9"), ("/:;@", "%2F%3A%3B%40"),
        ("<\">", "%3C%22%3E"), ("%41", "%2541"), ("\u{0}\n", "%00%0A"),
    ])
    func `bytes outside the alphabet become escapes`(text: String, expected: String) {
        #expect(text.percentEncoded() == expected)
        #expect(expected.percentDecoded() == text)
    }

    @Test(arguments: [
        ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%4%41", "%4A"), ("100%", "100%"), ("%c3%A9", "é"), ("a+b", "a+b"),
    ])
    func `a sign without two digits stays`(text: String, expected: String) {
        #expect(text.percentDecoded() == expected)
    }

    @Test(arguments: ["%FF", "%C3", "%C3%28", "%ED%A0%80"])
    func `escapes that are no UTF-8 give nothing`(text: String) {
        #expect(text.percentDecoded() == nil)
    }

    @Test func `a resolver's path keeps its slashes`() {
        #expect("a/b:c;d@e(f)".percentEncoded(keeping: .resolverPath) == "a/b:c;d@e%28f%29")
    }
}
