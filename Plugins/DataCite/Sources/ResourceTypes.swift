import AssayKit

/// The general resource types that a search is limited to.
struct ResourceTypes: Equatable {
    /// The types as DataCite's schema writes them; `nil` for all.
    let names: [String]?

    /// The types of a setting; texts and preprints where there is none.
    ///
    /// - Parameter setting: `all`, one type or a list, as `JournalArticle` or `journal-article`.
    /// - Throws: ``SourceError`` with code `invalidSettings`.
    init(setting: JSONValue?) throws(SourceError) {
        guard let setting else {
            names = Self.texts
            return
        }
        if setting == .string("all") {
            names = nil
            return
        }
        let listed = setting.array ?? [setting]
        let read = listed.compactMap { $0.text.flatMap(Self.name) }
        guard !read.isEmpty, read.count == listed.count else {
            throw SourceError(
                .invalidSettings, "datacite: resource_types holds something that is no resource type",
                hint: "write a list such as [preprint, dissertation], or all")
        }
        names = read
    }

    /// The clause that limits a search; `nil` for no limit.
    var clause: String? {
        names.map { names in
            "(" + names.map { "types.resourceTypeGeneral:\"\($0)\"" }.joined(separator: " OR ") + ")"
        }
    }

    /// What reports findings in words (DataCite Metadata Schema 4.5, appendix 1, resourceTypeGeneral).
    private static let texts = [
        "Text", "Preprint", "JournalArticle", "ConferencePaper", "Dissertation", "Report", "Book", "BookChapter",
    ]

    /// `journal-article` as `JournalArticle`.
    private static func name(_ text: String) -> String? {
        let words = text.split(separator: "-")
        guard !words.isEmpty, words.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isLetter } }) else { return nil }
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
