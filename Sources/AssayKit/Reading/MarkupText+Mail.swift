extension MarkupText {
    /// Plain text of an affiliation without the mail addresses that sources leave in it, and without what introduces them.
    public static func affiliation(_ markup: String) -> String {
        let text = plain(markup)
        guard text.contains(byte: UInt8(ascii: "@")) else { return text }
        var words: [Substring] = []
        for word in text.split(separator: " ") {
            guard word.utf8.contains(UInt8(ascii: "@")) else {
                words.append(word)
                continue
            }
            dropIntroduction(from: &words)
        }
        let rest = words.joined(separator: " ")
        return rest.trimmingTail(",;:( ")
    }

    private static let introductions: Set<String> = [
        "email", "e-mail", "mail", "electronic", "address", "correspondence", "and",
    ]

    private static func dropIntroduction(from words: inout [Substring]) {
        while let last = words.last {
            let bare = last.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" }
            guard bare.isEmpty || introductions.contains(bare) else { return }
            words.removeLast()
        }
    }
}

extension String {
    fileprivate func trimmingTail(_ characters: String) -> String {
        var rest = self[...]
        while let last = rest.last, characters.contains(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
