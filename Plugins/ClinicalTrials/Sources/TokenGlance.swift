import Foundation

/// Finds `nextPageToken` in a page without reading the rest.
///
/// Inside a text of the JSON its quotes would be escaped, so that the bytes `"nextPageToken"` can only be the member.
struct TokenGlance {
    /// The token; `nil` on the last page.
    let token: String?

    /// A glance; `nil` where the page is cut or the token cannot be told for sure.
    init?(_ body: Data) {
        guard body.last(where: { !Self.blanks.contains($0) }) == UInt8(ascii: "}") else { return nil }
        guard let name = body.range(of: Data(#""nextPageToken""#.utf8)) else {
            token = nil
            return
        }
        var rest = body[name.upperBound...].drop { Self.blanks.contains($0) }
        guard rest.popFirst() == UInt8(ascii: ":") else { return nil }
        rest = rest.drop { Self.blanks.contains($0) }
        guard rest.popFirst() == UInt8(ascii: "\""), let end = rest.firstIndex(of: UInt8(ascii: "\"")) else {
            return nil
        }
        let value = rest[..<end]
        guard !value.isEmpty, value.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\\") }) else {
            return nil
        }
        token = String(decoding: value, as: UTF8.self)
    }

    private static let blanks: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
}
