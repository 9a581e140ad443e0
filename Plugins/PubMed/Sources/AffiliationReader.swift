import AssayKit

/// Takes mail addresses out of affiliations: they are not needed, and people did not leave them for us.
enum AffiliationReader {
    /// The affiliation without addresses and the words that announce them; `nil` where nothing else is in it.
    static func withoutMail(_ text: String) -> String? {
        guard text.contains(byte: UInt8(ascii: "@")) else { return text }
        var kept: [Substring] = []
        for word in text.split(separator: " ") {
            if word.utf8.contains(UInt8(ascii: "@")) {
                dropAnnouncement(from: &kept)
            } else {
                kept.append(word)
            }
        }
        var rest = kept.joined(separator: " ")
        while let last = rest.last, " ,;:(".contains(last) { rest.removeLast() }
        return rest.nonEmpty
    }

    /// Takes "Electronic address:", "E-mail:" and the like off the end.
    private static func dropAnnouncement(from words: inout [Substring]) {
        while let last = words.last, announcements.contains(last.lowercased().filter { $0.isLetter }) {
            words.removeLast()
        }
    }

    private static let announcements: Set<String> = ["electronic", "address", "email", "mail", "correspondence"]
}
