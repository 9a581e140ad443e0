import AssayHost
import AssayKit
import Foundation
import Testing

@Suite struct SecretBoxTests {
    private func box(_ values: String...) -> SecretBox {
        let names = ["SCRIPTED_KEY", "OTHER_KEY"]
        return SecretBox(
            environment: Dictionary(zip(names, values), uniquingKeysWith: { first, _ in first }),
            manifests: [ScriptedPlugin.manifest])
    }

    @Test(arguments: [
        ("api_key=s3cr3t-key&x=1", "api_key=[key]&x=1"), ("s3cr3t-keys3cr3t-key", "[key][key]"), ("nothing", "nothing"),
        ("", ""), ("s3cr3t-ke", "s3cr3t-ke"),
    ])
    func `a key is taken out of text and bytes`(text: String, expected: String) {
        let box = box("s3cr3t-key")
        #expect(box.redact(text) == expected)
        #expect(String(decoding: box.redact(Data(text.utf8)), as: UTF8.self) == expected)
    }

    @Test(arguments: ["key=a%2Fb%3Dc%3C", "key=a%2fb%3dc%3c", "key=a/b=c<"])
    func `a key is taken out as addresses carry it`(text: String) {
        let box = box("a/b=c<")
        #expect(box.redact(text) == "key=[key]")
        #expect(box.redact(Data(text.utf8)) == Data("key=[key]".utf8))
    }

    @Test func `of a key within another nothing stays behind`() {
        for box in [box("secret", "my-secret-key"), box("my-secret-key", "secret")] {
            #expect(box.redact("a my-secret-key b secret") == "a [key] b [key]")
        }
    }

    @Test func `a text of fewer than six characters is no key`() {
        let box = box("a", "12345")
        #expect(box.redact("a banana 12345") == "a banana 12345")
        #expect(!box.holds(ScriptedPlugin.manifest.credentials[0]))
    }

    /// A key with what addresses, JSON, XML and base64 treat specially.
    private static let odd = "aB3+/=%\"&<'zQ9"

    @Test(arguments: [
        odd, odd.lowercased(), odd.uppercased(), "aB3%2B%2F%3D%25%22%26%3C%27zQ9", "aB3%2b/%3d%25\"&%3c'zQ9",
        "aB3%252B%252F%253D%2525%2522%2526%253C%2527zQ9", #"aB3+\/=%\"&<'zQ9"#,
        #"aB3\u002b/=%\u0022\u0026\u003C\u0027zQ9"#,
        "aB3+/=%&quot;&amp;&lt;&#39;zQ9", "aB3&#43;/&#x3d;%&#x22;&#38;&#x3C;&#039;zQ9",
        "%61%42%33%2B%2F%3D%25%22%26%3C%27%7A%51%39",
    ])
    func `a key is taken out in every spelling`(spelling: String) {
        let box = box(Self.odd)
        #expect(box.redact("before \(spelling) after") == "before [key] after")
        #expect(box.isHeld(by: "x\(spelling)"))
    }

    @Test(arguments: ["", "k=", "ab", "user:"])
    func `a key is taken out of base64 wherever it begins`(before: String) {
        let key = "s3cr3t-key-of-some-length"
        let text = Data("\(before)\(key)&more".utf8).base64EncodedString()
        let cleaned = box(key).redact("Basic \(text)")
        #expect(cleaned.contains("[key]"))
        // What is left beside it are the characters that hold bits of the neighbours.
        #expect(cleaned.count <= "Basic [key]".count + (before.utf8.count + "&more".utf8.count + 6) * 4 / 3)
    }

    @Test func `a key that is cut short is no key, and one at the very end is`() {
        let box = box("s3cr3t%key")
        #expect(box.redact("s3cr3t%ke") == "s3cr3t%ke")
        #expect(box.redact("s3cr3t%25ke") == "s3cr3t%25ke")
        #expect(box.redact("x s3cr3t%25key") == "x [key]")
        #expect(box.redact(Data("s3cr3t%key".utf8).dropFirst(0)) == Data("[key]".utf8))
        #expect(box.redact(Data("xxs3cr3t%keyyy".utf8).dropFirst(2)) == Data("[key]yy".utf8))
    }

    @Test func `an empty key is none, and white space around one goes`() {
        #expect(!box(" \n").holds(ScriptedPlugin.manifest.credentials[0]))
        #expect(box("s3cr3t-key\n").redact("s3cr3t-key") == "[key]")
    }

    @Test func `only variables that a manifest names are read`() {
        let box = SecretBox(environment: ["HOME": "/home/someone"], manifests: [ScriptedPlugin.manifest])
        #expect(box.redact("/home/someone") == "/home/someone")
    }

    @Test func `bytes that are no text stay whole around a key`() {
        let data = Data([0xFF, 0x00]) + Data("s3cr3t-key".utf8) + Data([0xC3])
        #expect(box("s3cr3t-key").redact(data) == Data([0xFF, 0x00]) + Data("[key]".utf8) + Data([0xC3]))
    }
}
