import AssayKit

/// The names under which people write keys into a configuration, and where keys belong instead.
enum KeyNames {
    /// Where keys belong.
    static let hint =
        "take it out; keys belong into the environment, or into the file ~/.config/assay/keys with mode 600 as "
        + "NAME=value. assay plugin list tells the names"

    /// Whether a name is one for a key: `api_key`, `token`, `NCBI_API_KEY` and the like.
    static func isKey(_ name: String) -> Bool {
        let plain = name.lowercased().filter { $0.isLetter }
        return exact.contains(plain) || ends.contains { plain.hasSuffix($0) }
    }

    private static let exact: Set<String> = ["key", "keys", "auth", "authorization", "credential", "credentials"]
    private static let ends = ["apikey", "token", "secret", "password", "passwd", "accesskey", "secretkey"]
}
