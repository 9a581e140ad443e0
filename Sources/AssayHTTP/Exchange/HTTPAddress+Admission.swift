extension HTTPAddress {
    /// The address of a request or of a redirect, if it may be contacted.
    ///
    /// - Parameters:
    ///   - text: The address; may be relative where there is an origin.
    ///   - origin: Where a redirect comes from.
    ///   - hosts: The hosts that may be reached.
    /// - Throws: ``HTTPError`` with code `refusedURL` or `hostNotAllowed`.
    static func admitted(
        _ text: String, from origin: HTTPAddress? = nil, hosts: Set<String>
    ) throws(HTTPError) -> HTTPAddress {
        let way = origin.map { " (redirected from \($0.safeText))" } ?? ""
        guard let address = HTTPAddress(text, relativeTo: origin) else {
            throw HTTPError(.refusedURL, "Not an https address\(way): \(withoutQuery(text)).")
        }
        let isPlainLoopback = address.scheme == "http" && address.isLoopback
        guard address.scheme == "https" || isPlainLoopback else {
            throw HTTPError(
                .refusedURL, "Refused to ask \(address.safeText)\(way).",
                hint: "Only https is spoken, and plain http to this machine.")
        }
        if let origin, origin.scheme == "https", address.scheme == "http" {
            throw HTTPError(.refusedURL, "Refused a redirect from https to plain http: \(address.safeText)\(way).")
        }
        if let origin, !origin.isLoopback, address.isLoopback {
            throw HTTPError(.refusedURL, "Refused a redirect into this machine: \(address.safeText)\(way).")
        }
        guard hosts.contains(address.host) else {
            throw HTTPError(
                .hostNotAllowed, "The host \(address.host) is not on the list of hosts that may be contacted\(way).",
                hint: "Allowed: \(hosts.sorted().joined(separator: ", ")).")
        }
        return address
    }

    /// Text that could not be read as an address, as far as it can be shown.
    private static func withoutQuery(_ text: String) -> String {
        let shown = text.prefix { $0 != "?" && $0 != "#" }
        let user = shown.lastIndex(of: "@").map { shown[shown.index(after: $0)...] } ?? shown
        return String(user.prefix(200))
    }
}
