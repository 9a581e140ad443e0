/// An article or book of a recording as a plain text, for counting without a parser.
struct ScannedItem {
    let text: Substring
    let isBook: Bool

    static func all(in text: String) -> [ScannedItem] {
        text.split(separator: "<Pubmed").compactMap { piece in
            let isBook = piece.hasPrefix("BookArticle>")
            return isBook || piece.hasPrefix("Article>") ? ScannedItem(text: piece, isBook: isBook) : nil
        }
    }

    /// The digits of the first PMID element.
    var pmid: String {
        let tail = text.ranges(of: "<PMID").first.map { text[$0.upperBound...] } ?? ""
        return String(tail.drop { $0 != ">" }.dropFirst().prefix { $0.isNumber })
    }

    func count(_ mark: String) -> Int {
        text.ranges(of: mark).count
    }

    /// The authors between the article's own list tags, without superseded ones.
    var authors: Int {
        guard let list = between("<AuthorList", "</AuthorList>") else { return 0 }
        return list.ranges(of: "<Author ").count - list.ranges(of: "<Author ValidYN=\"N\"").count
    }

    /// The sections of the article's own abstract.
    var abstractTexts: Int {
        between("<Abstract>", "</Abstract>")?.ranges(of: "<AbstractText").count ?? 0
    }

    private func between(_ first: String, _ last: String) -> Substring? {
        guard let start = text.ranges(of: first).first, let end = text[start.upperBound...].ranges(of: last).first
        else {
            return nil
        }
        return text[start.upperBound..<end.lowerBound]
    }
}
