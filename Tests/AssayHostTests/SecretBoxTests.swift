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

    @Test func `a key of fewer than six characters shreds no text`() {
        let box = box("a", "12345")
        #expect(box.redact("a banana 12345") == "a banana 12345")
        #expect(box.holds(ScriptedPlugin.manifest.credentials[0]))
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
