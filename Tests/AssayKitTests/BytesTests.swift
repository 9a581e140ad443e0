import AssayKit
import Foundation
import Testing

/// Vectors of NIST's *Secure Hash Standard* examples (FIPS 180-4).
@Suite struct SHA256Tests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `known texts have known digests`(text: String, digest: String) {
        #expect(SHA256.hex(text) == digest)
        #expect(SHA256.hex(Data(text.utf8)) == digest)
    }

    @Test func `so has a million letters`() {
        let digest = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
        #expect(SHA256.hex(Data(repeating: UInt8(ascii: "a"), count: 1_000_000)) == digest)
    }
}

@Suite struct GzipTests {
    private static func noise(_ count: Int) -> Data {
        var generator = SeededGenerator(seed: 1)
        return Data((0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) })
    }

    @Test(arguments: [0, 1, 65_536, 65_537, 3_000_000])
    func `bytes come back`(count: Int) throws {
        for data in [Self.noise(count), Data(repeating: 7, count: count)] {
            let packed = try Gzip.compress(data)
            #expect(try Gzip.decompress(packed, limit: count) == data)
            #expect(try Gzip.compress(data) == packed)
        }
    }

    @Test func `a slice is packed like its bytes`() throws {
        let data = Data("..text..".utf8)[2..<6]
        #expect(try Gzip.decompress(try Gzip.compress(data), limit: 10) == Data("text".utf8))
    }

    @Test func `each cut of a stream is damage`() throws {
        let packed = try Gzip.compress(Data("a short text".utf8))
        for length in 0..<packed.count {
            #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(packed.prefix(length), limit: 100) }
        }
    }

    @Test func `a changed byte is damage`() throws {
        var packed = try Gzip.compress(Self.noise(1_000))
        packed[500] ^= 0xFF
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(packed, limit: 2_000) }
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(Data("no gzip".utf8), limit: 2_000) }
    }

    @Test func `a bomb stops at the limit`() throws {
        let packed = try Gzip.compress(Data(count: 3_000_000))
        #expect(throws: Gzip.Failure.larger(than: 2_999_999)) { try Gzip.decompress(packed, limit: 2_999_999) }
    }

    @Test func `members one after the other are one text`() throws {
        let parts = [Data("one ".utf8), Data(), Self.noise(100_000)]
        let packed = try parts.map { try Gzip.compress($0) }.reduce(Data(), +)
        #expect(try Gzip.decompress(packed, limit: 200_000) == parts.reduce(Data(), +))
        #expect(throws: Gzip.Failure.larger(than: 50_000)) { try Gzip.decompress(packed, limit: 50_000) }
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(packed.dropLast(), limit: 200_000) }
    }

    @Test func `bytes behind the end are damage`() throws {
        let packed = try Gzip.compress(Data("text".utf8))
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(packed + Data("x".utf8), limit: 100) }
        #expect(throws: Gzip.Failure.damaged) { try Gzip.decompress(packed + Data([0x1F, 0x8B]), limit: 100) }
    }
}
