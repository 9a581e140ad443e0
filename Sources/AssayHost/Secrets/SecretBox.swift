package import AssayKit
package import Foundation

/// The keys of a run, read from the environment, and the only place that holds them.
///
/// A key goes into requests at the last moment and is taken out of whatever comes back before that is kept or shown.
///
/// A text of fewer than six characters is no secret that anyone could keep, and taking it out of a response would shred
/// the response: such a key is used and not taken out.
package struct SecretBox: Sendable {
    private let values: [String: String]
    /// What is taken out: each key as it is and as addresses carry it, the longest first, since one key may hold another.
    private let needles: [String]

    private static let shortestSecret = 6

    /// The keys that the manifests name and the environment holds, without white space around them.
    package init(environment: [String: String], manifests: [SourceManifest]) {
        let names = Set(manifests.flatMap(\.credentials).map(\.environment))
        values = environment.filter { names.contains($0.key) && $0.value.nonEmpty != nil }
            .mapValues { $0.trimmingWhitespace() }
        let secrets = values.values.filter { $0.count >= Self.shortestSecret }
        needles = Set(secrets.flatMap(Self.forms)).sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    }

    private static func forms(of secret: String) -> [String] {
        let encoded = secret.percentEncoded()
        let escape = /%[0-9A-F]{2}/
        return [secret, encoded, encoded.replacing(escape) { $0.output.lowercased() }]
    }

    /// Whether a key is there.
    package func holds(_ credential: SourceManifest.Credential) -> Bool {
        values[credential.environment] != nil
    }

    /// The key, for putting it into a request.
    func value(of credential: SourceManifest.Credential) -> String? {
        values[credential.environment]
    }

    /// A text with every key taken out.
    package func redact(_ text: String) -> String {
        needles.reduce(text) { text, needle in text.replacing(needle, with: "[key]") }
    }

    /// Bytes with every key taken out.
    package func redact(_ data: Data) -> Data {
        needles.reduce(data) { data, needle in
            let needle = Data(needle.utf8)
            guard data.range(of: needle) != nil else { return data }
            return Self.replace(needle, in: data)
        }
    }

    private static func replace(_ needle: Data, in data: Data) -> Data {
        var output = Data()
        var rest = data[...]
        while let range = rest.range(of: needle) {
            output += rest[rest.startIndex..<range.lowerBound] + Data("[key]".utf8)
            rest = rest[range.upperBound...]
        }
        return output + rest
    }
}
