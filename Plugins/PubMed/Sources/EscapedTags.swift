import AssayKit

/// Takes off tags that a publisher sent as text, such as `&lt;sup&gt;`.
///
/// Only the bare tags below are known: "p <0.05 and >0.01" must stay as it is.
enum EscapedTags {
    /// The text without them.
    static func removed(from text: String) -> String {
        guard text.contains(byte: UInt8(ascii: "<")) else { return text }
        let source = Array(text.utf8)
        var kept: [UInt8] = []
        kept.reserveCapacity(source.count)
        var index = 0
        while index < source.count {
            if source[index] == UInt8(ascii: "<"), let length = tagLength(in: source, at: index) {
                index += length
            } else {
                kept.append(source[index])
                index += 1
            }
        }
        return kept.count == source.count ? text : MarkupText.clean(String(decoding: kept, as: UTF8.self))
    }

    /// The number of bytes of a known tag that begins here; `nil` where none does.
    private static func tagLength(in source: [UInt8], at start: Int) -> Int? {
        let rest = source[(start + 1)...].prefix(longestTag)
        guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let isClosing = rest.first == UInt8(ascii: "/")
        let name = rest[(isClosing ? rest.startIndex + 1 : rest.startIndex)..<end]
        return names.contains(String(decoding: name, as: UTF8.self)) ? end - start + 1 : nil
    }

    private static let names: Set<String> = ["i", "b", "u", "em", "strong", "sub", "sup", "p"]
    /// The bytes of `/strong>`.
    private static let longestTag = 8
}
