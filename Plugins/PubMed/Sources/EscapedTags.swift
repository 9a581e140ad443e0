import AssayKit

/// Takes off tags that a publisher sent as text, such as `&lt;sup&gt;`.
///
/// Only the bare tags below are known: "p <0.05 and >0.01" must stay as it is.
enum EscapedTags {
    /// The text without them.
    static func removed(from text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return text }
        var bytes = Array(text.utf8)
        let before = bytes.count
        for tag in tags { remove(tag, from: &bytes) }
        return bytes.count == before ? text : MarkupText.clean(String(decoding: bytes, as: UTF8.self))
    }

    private static func remove(_ tag: [UInt8], from bytes: inout [UInt8]) {
        var kept: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "<"), bytes[index...].starts(with: tag) {
                index += tag.count
            } else {
                kept.append(bytes[index])
                index += 1
            }
        }
        bytes = kept
    }

    private static let tags = ["i", "b", "u", "em", "strong", "sub", "sup", "p"]
        .flatMap { ["<\($0)>", "</\($0)>"] }
        .map { Array($0.utf8) }
}
