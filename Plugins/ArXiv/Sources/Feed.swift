import AssayKit
import Foundation

/// An answer of arXiv: how many items there are, and the entries that came.
struct Feed {
    /// How many items the search has.
    let total: Int
    /// The entries, in order.
    let entries: [XMLElement]
    /// The query as arXiv understood it, from the feed's title; `nil` where it does not stand there.
    let understood: String?

    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape, also those with status 200, and for what is no whole feed.
    init(_ response: SourceResponse) throws(SourceError) {
        if let error = ServiceFault.error(in: response) { throw error }
        let document = XMLDocument(Self.readable(response.body))
        guard let root = document.root, root.isAtom("feed") else {
            throw SourceError(.malformed, "arXiv sent no feed: \(response.excerpt)")
        }
        let entries = root.children.filter { $0.isAtom("entry") }
        if let error = ServiceFault.error(in: entries, status: response.status) { throw error }
        if let fault = document.fault { throw SourceError(.malformed, "arXiv's feed is damaged: \(fault)") }
        guard response.status == 200 else { throw ServiceFault.error(status: response.status, response.excerpt) }
        let text = root.children.first { $0.isOpenSearch("totalResults") }?.text.trimmingWhitespace()
        guard let total = text.flatMap({ Int($0) }), total >= 0 else {
            throw SourceError(.unavailable, "arXiv answered without a number of results")
        }
        self.total = total
        self.entries = entries
        understood = root.children.first { $0.isAtom("title") }.flatMap { Self.query(in: $0.text) }
    }

    /// Bytes that are no UTF-8 would spoil the whole feed; the replacement character spoils a word.
    private static func readable(_ body: Data) -> Data {
        String(validating: body, as: UTF8.self) == nil ? Data(String(decoding: body, as: UTF8.self).utf8) : body
    }

    /// The query in "arXiv Query: search_query=…&id_list=…&start=0&max_results=10".
    private static func query(in title: String) -> String? {
        guard let start = title.firstRange(of: "search_query="), let end = title.ranges(of: "&id_list=").last,
            start.upperBound <= end.lowerBound
        else { return nil }
        return String(title[start.upperBound..<end.lowerBound])
    }
}
