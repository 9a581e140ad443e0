import AssayKit

/// A title as linking compares it: folded words, without the labels that sources put before or behind it.
struct TitleKey: Hashable, Sendable {
    /// The folded words; empty where there is no title.
    let words: [String]
    /// The words with blanks between.
    let text: String
    /// Whether the title stood in brackets, by which MEDLINE marks a translation: it proves nothing against another.
    let isTranslated: Bool
    /// What a leading label says the record is: a notice about the publication whose title follows.
    let notice: NoticeKind?

    init(_ title: String?) {
        let (label, rest) = TitleLabels.split(title ?? "")
        notice = label
        isTranslated = rest.hasPrefix("[") && (rest.hasSuffix("]") || rest.hasSuffix("]."))
        words = Self.fold(rest)
        text = words.joined(separator: " ")
    }

    /// Whether the title is long and particular enough that two publications hardly share it.
    ///
    /// At least four words and 20 characters, and none of the headings that every volume repeats.
    var isDistinctive: Bool {
        words.count >= 4 && text.utf8.count >= 20 && !Self.isGeneric(words)
    }

    /// Whether two titles cannot be spellings of one: fewer than half of the shorter one's words stand in the other.
    ///
    /// Unknown and translated titles differ from nothing.
    func isClearlyDifferent(from other: TitleKey) -> Bool {
        guard !words.isEmpty, !other.words.isEmpty, !isTranslated, !other.isTranslated else { return false }
        let mine = Set(words)
        let theirs = Set(other.words)
        return mine.intersection(theirs).count * 2 < min(mine.count, theirs.count)
    }
}

// MARK: - Folding

extension TitleKey {
    /// ASCII is folded by its bytes, since this runs for every record; `FoldedText` does the rest of the world.
    static func fold(_ text: String) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x61...0x7A: word.append(byte)
            case 0x41...0x5A: word.append(byte | 0x20)
            case 0x80...: return FoldedText(text).words
            default:
                if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
                word.removeAll(keepingCapacity: true)
            }
        }
        if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
        return words
    }

    /// Headings that stand over many different publications. The lists grew out of the false merges that deduplication
    /// studies report (Hair et al., BMC Biol 2023;21:189; Borissov et al., Syst Rev 2022;11:172).
    private static func isGeneric(_ words: [String]) -> Bool {
        guard let first = words.first else { return true }
        let filler: Set = ["the", "of", "and", "to", "from", "in", "a", "an", "for", "on", "by", "this", "issue"]
        if words.allSatisfy({ headings.contains($0) || filler.contains($0) || $0.allSatisfy(\.isNumber) }) {
            return true
        }
        return first == "abstracts" || words.starts(with: ["book", "review"])
            || words.starts(with: ["meeting", "abstracts"])
    }

    private static let headings: Set<String> = [
        "editorial", "editorials", "editor", "editors", "reply", "replies", "response", "comment", "comments",
        "commentary", "letter", "letters", "correspondence", "introduction", "preface", "foreword", "contents",
        "table", "index", "author", "authors", "subject", "abstract", "abstracts", "proceedings", "annual", "meeting",
        "book", "books", "review", "reviews", "board", "news", "obituary", "acknowledgement", "acknowledgements",
        "acknowledgment", "acknowledgments", "reviewers", "referees", "list", "poster", "posters", "session",
        "sessions", "oral", "presentation", "presentations", "congress", "conference", "society", "international",
        "journal", "announcement", "announcements", "calendar", "events", "erratum", "errata", "correction",
        "corrections", "corrigendum", "retraction", "notice", "information", "instructions", "highlights", "case",
        "report", "reports", "supplement", "supplementary", "materials", "overview", "summary", "conclusions",
    ]
}
