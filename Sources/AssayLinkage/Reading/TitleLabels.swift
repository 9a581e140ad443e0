import AssayKit

/// The labels that publishers and databases put before and behind titles.
enum TitleLabels {
    /// The notice that a label announces, and the title without labels.
    static func split(_ title: String) -> (notice: NoticeKind?, rest: String) {
        var rest = Substring(title.trimmingWhitespace())
        dropStanding(from: &rest)
        let notice = dropNotice(from: &rest)
        return (notice, String(rest).trimmingWhitespace())
    }

    /// Takes off what marks the publication itself as fallen: "RETRACTED: …", "… (Retracted article. See vol 3)".
    private static func dropStanding(from rest: inout Substring) {
        for label in standing where hasPrefix(rest, label) {
            rest = rest.dropFirst(label.count).drop { $0.isWhitespace || $0 == ":" }
            break
        }
        for label in ["(retracted", "[retracted", "(withdrawn"] {
            if let start = position(of: label, in: rest), start != rest.startIndex { rest = rest[..<start] }
        }
    }

    private static let standing = [
        "retracted article:", "retracted chapter:", "retracted paper:", "retracted:", "[retracted]", "(retracted)",
        "[retracted article]", "withdrawn:", "[withdrawn]",
    ]

    /// A word such as "Correction" opens ordinary titles too ("Correction of …"), so it needs a colon, "to", "notice" or
    /// the end behind it; a word such as "Erratum" needs nothing.
    private static func dropNotice(from rest: inout Substring) -> NoticeKind? {
        for (label, notice, isPlain) in labels where hasPrefix(rest, label) {
            let tail = rest.dropFirst(label.count)
            guard let end = endOfLabel(tail, isPlain: isPlain) else { continue }
            rest = end
            return notice
        }
        return nil
    }

    private static func endOfLabel(_ tail: Substring, isPlain: Bool) -> Substring? {
        if let next = tail.first, next.isLetter || next.isNumber { return nil }
        let isMarked =
            tail.isEmpty || tail.first == ":" || tail.first == "." || hasPrefix(tail, " to ") || hasPrefix(tail, " to:")
        guard isMarked || !isPlain else { return nil }
        var text = tail.drop { $0.isWhitespace || $0 == ":" || $0 == "." }
        for word in ["to", "for", "in", "on"] where hasPrefix(text, word + " ") || hasPrefix(text, word + ":") {
            text = text.dropFirst(word.count).drop { $0.isWhitespace || $0 == ":" }
            break
        }
        return text
    }

    /// Longest first, so that "retraction notice" is not read as "retraction"; the last column tells the words that open
    /// ordinary titles too.
    private static let labels: [(String, NoticeKind, Bool)] = [
        ("editorial expression of concern", .concern, false), ("expression of concern", .concern, false),
        ("statement of retraction", .retraction, false), ("notice of retraction", .retraction, false),
        ("retraction notice", .retraction, false), ("retraction note", .retraction, false),
        ("withdrawal notice", .retraction, false), ("publisher correction", .correction, false),
        ("author correction", .correction, false), ("publisher's correction", .correction, false),
        ("corrigendum", .correction, false), ("corrigenda", .correction, false), ("erratum", .correction, false),
        ("errata", .correction, false), ("retraction", .retraction, true), ("correction", .correction, true),
        ("addendum", .correction, true),
    ]

    private static func hasPrefix(_ text: Substring, _ label: String) -> Bool {
        begins(text.utf8[...], label)
    }

    /// Where a label stands first, without regard to ASCII case.
    private static func position(of label: String, in text: Substring) -> Substring.Index? {
        guard let first = label.utf8.first else { return nil }
        return text.utf8.indices.first { text.utf8[$0] == first && begins(text.utf8[$0...], label) }
    }

    private static func begins(_ text: Substring.UTF8View.SubSequence, _ label: String) -> Bool {
        var bytes = text.makeIterator()
        for byte in label.utf8 {
            guard let next = bytes.next() else { return false }
            let lower = (0x41...0x5A).contains(next) ? next | 0x20 : next
            guard lower == byte else { return false }
        }
        return true
    }
}
