package import AssayKit
package import Foundation

/// The keys of a run, and the only place that holds them.
///
/// A key goes into requests at the last moment and is taken out of whatever comes back before that is kept or shown, in
/// every spelling that ``KeyPattern`` knows.
package struct SecretBox: Sendable {
    private let values: [String: String]
    private let patterns: [KeyPattern]
    /// Whether a byte may begin a key; 256 entries.
    private let isFirst: [Bool]

    /// A shorter text is no secret that anyone could keep, and taking it out of a response would shred the response: it
    /// is no key. In characters.
    package static let shortestKey = 6

    /// The keys that the manifests name and the environment holds, without white space around them.
    package init(environment: [String: String], manifests: [SourceManifest]) {
        let names = Set(manifests.flatMap(\.credentials).map(\.environment))
        values = environment.filter { names.contains($0.key) }.mapValues { $0.trimmingWhitespace() }
            .filter { $0.value.count >= Self.shortestKey }
        patterns = Set(values.values).flatMap(KeyPattern.all)
        let first = patterns.reduce(into: Set<UInt8>()) { $0.formUnion($1.firstBytes) }
        isFirst = (0...255).map { first.contains($0) }
    }

    /// Whether a key is there.
    package func holds(_ credential: SourceManifest.Credential) -> Bool {
        values[credential.environment] != nil
    }

    /// The key, for putting it into a request.
    func value(of credential: SourceManifest.Credential) -> String? {
        values[credential.environment]
    }
}

// MARK: - Taking keys out

extension SecretBox {
    /// A text with every key taken out.
    package func redact(_ text: String) -> String {
        let data = Data(text.utf8)
        let places = places(in: data)
        return places.isEmpty ? text : String(decoding: Self.replace(places, in: data), as: UTF8.self)
    }

    /// Bytes with every key taken out.
    package func redact(_ data: Data) -> Data {
        let places = places(in: data)
        return places.isEmpty ? data : Self.replace(places, in: data)
    }

    /// Whether a text holds a key.
    package func isHeld(by text: String) -> Bool {
        !places(in: Data(text.utf8)).isEmpty
    }

    private func places(in data: Data) -> [Range<Int>] {
        guard !patterns.isEmpty else { return [] }
        return data.withUnsafeBytes { bytes in isFirst.withUnsafeBufferPointer { places(in: bytes, $0) } }
    }

    private func places(in bytes: UnsafeRawBufferPointer, _ isFirst: UnsafeBufferPointer<Bool>) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var position = 0
        while position < bytes.count {
            if isFirst[Int(bytes[position])], let end = end(in: bytes, from: position) {
                places.append(position..<end)
                position = end
            } else {
                position += 1
            }
        }
        return places
    }

    /// The end of the longest key that begins at a position: one key may hold another.
    private func end(in bytes: UnsafeRawBufferPointer, from position: Int) -> Int? {
        patterns.compactMap { $0.end(in: bytes, from: position) }.max()
    }

    private static func replace(_ places: [Range<Int>], in data: Data) -> Data {
        var output = Data()
        var rest = data.startIndex
        for place in places {
            output += data[rest..<(data.startIndex + place.lowerBound)] + Data("[key]".utf8)
            rest = data.startIndex + place.upperBound
        }
        return output + data[rest...]
    }
}
