import ArXivPlugin
import AssayKit
import Foundation

/// What the tests of this plugin share.
enum Support {
    /// A plugin that asks the real address.
    static func plugin() throws -> ArXivPlugin {
        try ArXivPlugin(settings: SourceSettings())
    }

    static func search(
        _ query: String = "walking", since: String? = nil, until: String? = nil, limit: Int? = nil
    ) throws -> Search {
        Search(
            query: try Query.parse(query), since: since.flatMap { PartialDate(iso: $0) },
            until: until.flatMap { PartialDate(iso: $0) }, limit: limit)
    }

    /// The first request of a search.
    static func request(_ query: String = "walking", limit: Int? = nil) throws -> SourceRequest {
        try plugin().firstRequests(for: search(query, limit: limit))[0]
    }

    /// What a search is compiled to.
    static func compiled(_ query: String, since: String? = nil, until: String? = nil) throws -> String {
        try plugin().firstRequests(for: search(query, since: since, until: until))[0].parameters["search_query"] ?? ""
    }

    /// The page that a body gives as the answer to a first request.
    static func page(_ body: String, status: Int = 200, limit: Int? = nil) throws -> SourcePage {
        try plugin().page(from: response(body, status: status), to: request(limit: limit))
    }

    static func response(_ body: String, status: Int = 200) -> SourceResponse {
        SourceResponse(status: status, body: Data(body.utf8))
    }

    /// A feed of entries in the form of 2026.
    static func feed(total: Int, _ entries: [String], title: String = "") -> String {
        """
        <?xml version='1.0' encoding='UTF-8'?>
        <feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" \
        xmlns="http://www.w3.org/2005/Atom"><title>\(title)</title><link href="x"/>
        <opensearch:itemsPerPage>1</opensearch:itemsPerPage><opensearch:totalResults>\(total)</opensearch:totalResults>
        \(entries.joined())</feed>
        """
    }

    /// Entries with consecutive identifiers.
    static func entries(_ numbers: Range<Int>) -> [String] {
        numbers.map { "<entry><id>http://arxiv.org/abs/2101.\(10_000 + $0)v1</id><title>T \($0)</title></entry>" }
    }

    /// The record of one entry with these elements beside its id and title.
    static func record(_ elements: String, id: String = "2101.00001v1") throws -> Record? {
        let entry = "<entry><id>http://arxiv.org/abs/\(id)</id><title>T</title>\(elements)</entry>"
        return try page(feed(total: 1, [entry])).records.first
    }

    /// The bytes of an authored fixture.
    static func fixture(_ name: String) throws -> Data {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
        return try Data(contentsOf: folder.appending(path: name))
    }

    /// The code of the error that a body brings; `nil` where it is read.
    static func code(_ body: Data, status: Int = 200) -> SourceError.Code? {
        do {
            _ = try plugin().page(from: SourceResponse(status: status, body: body), to: request())
            return nil
        } catch {
            return (error as? SourceError)?.code
        }
    }
}

extension SourceRequest {
    /// The parameters of the address or the form, decoded.
    var parameters: [String: String] {
        let form = body ?? url.split(separator: "?", maxSplits: 1).dropFirst().joined()
        let pairs = form.split(separator: "&").map { $0.split(separator: "=", maxSplits: 1).map(String.init) }
        return Dictionary(
            pairs.compactMap { pair in pair.count == 2 ? (pair[0], pair[1].percentDecoded() ?? "") : nil },
            uniquingKeysWith: { first, _ in first })
    }
}
