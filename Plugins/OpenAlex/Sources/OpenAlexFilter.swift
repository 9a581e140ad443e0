import AssayKit

/// Writes `name:value` pairs of the `filter` parameter.
enum OpenAlexFilter {
    /// A pair, percent-encoded but for the colon, so that a comma between two pairs is the only bare one.
    static func encoded(_ name: String, _ value: String) -> String {
        "\(name.percentEncoded()):\(value.percentEncoded())"
    }

    /// Pairs that must all hold.
    static func all(_ pairs: [String]) -> String {
        pairs.joined(separator: ",")
    }

    /// A value that is taken as it stands: a comma or a bar in it would end it, were it not quoted.
    static func literal(_ value: String) -> String {
        value.contains { ",|!+\" ".contains($0) } ? "\"\(value.replacing("\"", with: ""))\"" : value
    }
}
