import CCurl
import Foundation

/// An absolute address, taken apart by libcurl itself, so that what is checked is what is contacted.
struct HTTPAddress: Hashable, Sendable {
    /// The whole address without a fragment, as libcurl would write it.
    let text: String

    /// The scheme, in lower case.
    let scheme: String

    /// The host in lower case; an IPv6 address without its brackets.
    let host: String

    /// The port; the scheme's usual one where the address has none.
    let port: Int

    /// The path, still encoded.
    let path: String

    /// Reads an address; `nil` where it is none, names a user, or has a scheme that libcurl does not know.
    ///
    /// - Parameter base: What a relative address is relative to (RFC 3986, 5).
    init?(_ text: String, relativeTo base: HTTPAddress? = nil) {
        guard let handle = curl_url() else { return nil }
        defer { curl_url_cleanup(handle) }
        let refusesUser = UInt32(CURLU_DISALLOW_USER)
        if let base, curl_url_set(handle, CURLUPART_URL, base.text, 0) != CURLUE_OK { return nil }
        guard curl_url_set(handle, CURLUPART_URL, text, refusesUser) == CURLUE_OK else { return nil }
        curl_url_set(handle, CURLUPART_FRAGMENT, nil, 0)
        guard
            let whole = Self.part(CURLUPART_URL, of: handle),
            let scheme = Self.part(CURLUPART_SCHEME, of: handle),
            let host = Self.part(CURLUPART_HOST, of: handle),
            let port = Self.part(CURLUPART_PORT, of: handle, flags: UInt32(CURLU_DEFAULT_PORT)).flatMap({ Int($0) })
        else { return nil }
        self.text = whole
        self.scheme = scheme.lowercased()
        self.host = host.lowercased().trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
        self.port = port
        self.path = Self.part(CURLUPART_PATH, of: handle) ?? "/"
    }

    private static func part(_ part: CURLUPart, of handle: OpaquePointer, flags: UInt32 = 0) -> String? {
        var value: UnsafeMutablePointer<CChar>?
        guard curl_url_get(handle, part, &value, flags) == CURLUE_OK, let value else { return nil }
        defer { curl_free(value) }
        return String(cString: value)
    }
}

extension HTTPAddress {
    /// Host and port: what shares one pace.
    var authority: String { "\(host.contains(":") ? "[\(host)]" : host):\(port)" }

    /// The host, with the port where it is not the scheme's usual one.
    var hostLabel: String {
        let isUsual = scheme == "https" && port == 443 || scheme == "http" && port == 80
        return isUsual ? host : authority
    }

    /// The address without its query, which may hold a key: for messages and logs.
    var safeText: String { "\(scheme)://\(hostLabel)\(path)" }

    /// Whether the address leads to this machine: 127.0.0.0/8, ::1 or localhost, which libcurl never asks DNS about.
    var isLoopback: Bool {
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        let isIPv4 = numbers.count == 4 && numbers.first == "127" && numbers.allSatisfy { UInt8($0) != nil }
        return isIPv4 || host == "::1" || host == "localhost"
    }
}
