import AssayKit

/// The address of the next page in a `Link` header (RFC 8288).
///
/// It may echo the key, so it is never sent as it is: of it, only the mark behind which the next page begins is taken.
struct NextLink {
    private let url: Substring

    /// The link whose relation is `next`.
    ///
    /// - Returns: `nil` where the header has none.
    init?(_ header: String) {
        for piece in header.split(separator: "<").map({ $0.split(separator: ">", maxSplits: 1) }) where piece.count == 2
        {
            let relations = piece[1].lowercased().filter { $0 != "\"" && !$0.isWhitespace }
            guard relations.split(whereSeparator: { $0 == ";" || $0 == "," }).contains("rel=next") else { continue }
            url = piece[0]
            return
        }
        return nil
    }

    /// The value of `search_after`, decoded.
    var mark: String? {
        let query = url.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let name = "search_after="
        return query.split(separator: "&").first { $0.hasPrefix(name) }
            .flatMap { String($0.dropFirst(name.count)).percentDecoded()?.nonEmpty }
    }

    /// Whether scheme, host and port are those of another address.
    func leads(toHostOf other: String) -> Bool {
        Self.origin(of: url) != nil && Self.origin(of: url) == Self.origin(of: other[...])
    }

    private static func origin(of url: Substring) -> String? {
        guard let colon = url.firstRange(of: "://") else { return nil }
        let scheme = url[..<colon.lowerBound].lowercased()
        let authority = url[colon.upperBound...].prefix { !"/?#\\".contains($0) }.lowercased()
        guard !authority.isEmpty, !authority.contains("@") else { return nil }
        let port = scheme == "https" ? ":443" : ":80"
        return "\(scheme)://" + (authority.hasSuffix(port) ? String(authority.dropLast(port.count)) : authority)
    }
}
