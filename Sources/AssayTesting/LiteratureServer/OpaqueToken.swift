import Foundation

/// A paging token that says nothing to the client and fits one query only.
struct OpaqueToken {
    /// The token as it travels; it may hold `+`, `/` and `=`.
    let text: String

    init(offset: Int, context: String) {
        let hash = StableHash.value(of: context)
        text = Data("\u{2}\u{1f}>?~\(hash):\(offset)".utf8).base64EncodedString()
    }

    /// A token that was sent; `nil` for one that was never given out.
    init?(_ text: String) {
        guard Self.parts(text) != nil else { return nil }
        self.text = text
    }

    /// The offset, or `nil` for a token of another query.
    func offset(for context: String) -> Int? {
        guard let parts = Self.parts(text), parts.hash == StableHash.value(of: context) else { return nil }
        return parts.offset
    }

    private static func parts(_ text: String) -> (hash: UInt64, offset: Int)? {
        guard let data = Data(base64Encoded: text) else { return nil }
        let parts = String(decoding: data, as: UTF8.self).dropFirst(5).split(separator: ":")
        guard parts.count == 2, let hash = UInt64(parts[0]), let offset = Int(parts[1]), offset >= 0 else { return nil }
        return (hash, offset)
    }
}
