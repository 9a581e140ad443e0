import AssayKit
import Foundation

/// The check of an address that takes a source's place.
enum SourceAddress {
    /// The address without a slash at its end, where it is allowed: https, or http on this machine.
    ///
    /// - Throws: ``WorkspaceError`` that names where the address was given.
    static func checked(_ text: String, from origin: String) throws(WorkspaceError) -> String {
        // Characters that no address may hold are refused here, never repaired: readers of addresses repair differently.
        let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }
        guard isPlain, let parts = URLComponents(string: text), let host = parts.host, !host.isEmpty else {
            throw WorkspaceError(.badData, "\(origin): \"\(text)\" is no web address")
        }
        guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
            throw WorkspaceError(.badData, "\(origin): the address may hold no user, query or fragment")
        }
        let scheme = parts.scheme?.lowercased()
        guard scheme == "https" || scheme == "http" && isLoopback(host) else {
            throw WorkspaceError(
                .badData, "\(origin): \(text) is not allowed",
                hint: "use https; http is for this machine only (localhost, 127.0.0.1, [::1])")
        }
        return text.hasSuffix("/") ? String(text.dropLast()) : text
    }

    private static func isLoopback(_ host: String) -> Bool {
        let name = host.lowercased()
        if ["localhost", "::1", "[::1]"].contains(name) { return true }
        let bytes = name.split(separator: ".", omittingEmptySubsequences: false).map { part in
            part.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ? UInt8(part) : nil
        }
        return bytes.count == 4 && bytes.first == 127 && bytes.allSatisfy { $0 != nil }
    }
}
