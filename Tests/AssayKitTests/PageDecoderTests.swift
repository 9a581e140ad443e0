import AssayKit
import Foundation
import Testing

@Suite struct PageDecoderTests {
    private struct Item: Decodable, Equatable {
        var name: String?
        var number: Int?
        var part: Double?
        var isOpen: Bool?
        var tags: [String]?
        var inner: Inner?
        var more: [String: [Int]]?

        struct Inner: Decodable, Equatable {
            var value: Scalar
        }
    }

    /// What both decoders make of a text: a value or an error.
    private func readings<Value: Decodable & Equatable>(_ type: Value.Type, _ json: Data) -> (Value?, Value?) {
        (try? PageDecoder.decode(type, from: json), try? JSONDecoder().decode(type, from: json))
    }

    @Test(arguments: [
        "{}", #" { "name" : "a" , "number" : -12 } "#, #"{"name":null,"tags":[]}"#,
        #"{"tags":["x","","\u00e9\n\"\\/"]}"#,
        #"{"name":"\ud83d\ude00 é 中","part":-1.5e-3,"isOpen":true}"#, #"{"number":4.2e1,"part":7}"#,
        #"{"more":{"a":[1,2],"b":[],"":[3]}}"#, #"{"inner":{"value":17}}"#,
        #"{"inner":{"value":"x"},"odd":[{},[[]],null]}"#,
        #"{"name":"first","name":"second"}"#, #"{"\u006eame":"escaped key"}"#, #"{"inner":{}}"#, #"{"number":"1"}"#,
        #"{"number":1.5}"#, #"{"number":9223372036854775808}"#, #"{"part":1e999}"#, #"{"isOpen":1}"#, #"{"tags":[1]}"#,
        #"{"tags":{}}"#, "[]", "1", "null", "", " ", "{", "}", "[1,]", "{,}", #"{"name":}"#, #"{"name" "a"}"#, "{]",
        #"{"name":"a",}"#, #"{"part":01}"#, #"{"part":1.}"#, #"{"part":.5}"#, #"{"part":NaN}"#, #"{"part":-}"#,
        #"{"part":+1}"#, #"{"name":"\x"}"#, #"{"name":"\u12g4"}"#, #"{"name":"cut"#, #"{"name":"a"} x"#,
        "{\"name\":\"a\nb\"}",
        "{'name':'a'}", "tru", "nullx", "\u{FEFF}{}",
    ])
    func `a body is read as Foundation reads it`(json: String) {
        let (page, foundation) = readings(Item.self, Data(json.utf8))
        #expect(page == foundation, "\(json)")
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `a damaged body is read as Foundation reads it`(seed: UInt64) {
        let whole = Array(#"[{"a":[1,-2.5e1,"x\u0041\\",true,null],"b":{"c":{},"d":[[],"é"]}},"end"]"#.utf8)
        var generator = SeededGenerator(seed: seed)
        let replacements = Array(#"{}[]":,\0e-. x"#.utf8)
        for _ in 0..<50 {
            var damaged = whole
            damaged[Int.random(in: 0..<whole.count, using: &generator)] =
                replacements.randomElement(using: &generator) ?? 0
            let (page, foundation) = readings(JSONValue.self, Data(damaged))
            #expect(page == foundation, "\(String(decoding: damaged, as: UTF8.self))")
        }
    }

    @Test(arguments: ["[", "{\"a\":", "[{\"a\":["])
    func `a very deep body is an error and no crash`(opening: String) {
        let json = Data(String(repeating: opening, count: 100_000).utf8)
        #expect(throws: (any Error).self) { try PageDecoder.decode(JSONValue.self, from: json) }
        #expect(throws: (any Error).self) { try PageDecoder.decode([Attempt<Item>].self, from: json) }
    }

    @Test func `half a surrogate pair spoils no more than its own place`() throws {
        let json = Data(#"["a\ud83dz","\ude00","\ud83d\ud83d\ude00","\ud83d\n"]"#.utf8)
        let texts = try PageDecoder.decode([String].self, from: json)
        #expect(texts == ["a\u{FFFD}z", "\u{FFFD}", "\u{FFFD}\u{1F600}", "\u{FFFD}\n"])
    }

    @Test func `bytes that are no UTF-8 are an error`() {
        let json = Data(#"["caf"#.utf8) + [0xE9] + Data(#""]"#.utf8)
        #expect(throws: (any Error).self) { try PageDecoder.decode([String].self, from: json) }
    }

    @Test func `UTF-16 is left to Foundation, which reads it`() throws {
        let json = Data([0xFF, 0xFE]) + Data(#"["é"]"#.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
        #expect(try PageDecoder.decode([String].self, from: json) == ["é"])
    }

    @Test func `a fault names its place`() throws {
        let json = Data(#"[{"name":"a"},{"inner":{"value":1},"tags":["x",3]},{"inner":{}}]"#.utf8)
        let items = try PageDecoder.decode([Attempt<Item>].self, from: json)
        #expect(items[0].value?.name == "a")
        #expect(items[1].fault == "1.tags.1: a number stands for a text")
        #expect(items[2].fault == "2.inner: it has no value")
    }

    @Test(.timeLimit(.minutes(1))) func `an object of very many members is read in time`() throws {
        let members = (0..<100_000).map { #""k\#($0)":[\#($0)]"# }.joined(separator: ",")
        let object = try PageDecoder.decode([String: [Int]].self, from: Data("{\(members)}".utf8))
        #expect(object.count == 100_000 && object["k99999"] == [99_999])
    }
}
