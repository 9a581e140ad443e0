package import AssayKit
package import Foundation

/// The keys of a run, read from the environment, and the only place that holds them.
///
/// A key goes into requests at the last moment and is taken out of whatever comes back before that is kept or shown.
package struct SecretBox: Sendable {
    private let values: [String: String]

    /// The keys that the manifests name and the environment holds.
    package init(environment: [String: String], manifests: [SourceManifest]) {
        let names = Set(manifests.flatMap(\.credentials).map(\.environment))
        values = environment.filter { names.contains($0.key) && $0.value.nonEmpty != nil }
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
        values.values.reduce(text) { text, secret in
            text.replacing(secret, with: "[key]").replacing(secret.percentEncoded(), with: "[key]")
        }
    }

    /// Bytes with every key taken out.
    package func redact(_ data: Data) -> Data {
        values.values.reduce(data) { data, secret in
            let needle = Data(secret.utf8)
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
