/// The Atom API of arXiv: `query` with `search_query` or `id_list`.
struct ArXivService {
    private let library: Library
    private let notice: String?

    /// The API's own limits.
    private static let ceiling = 30_000
    private static let largestPage = 2_000

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `query`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        guard resource == "query" else { return .text("Not Found", status: 404) }
        guard let start = Int(request.parameter("start") ?? "0"), start >= 0,
            let size = Int(request.parameter("max_results") ?? "10"), size >= 0
        else { return failure("start must be an integer", status: 200) }
        guard size <= Self.largestPage, start + size <= Self.ceiling else {
            return failure("max_results is too large", status: 400)
        }
        do {
            let found = try works(request)
            let page = found.dropFirst(start).prefix(size)
            return feed(page.map(entry), total: found.count, title: echo(request, start, size))
        } catch {
            return failure(error.message, status: 400)
        }
    }

    private func works(_ request: ServedRequest) throws(QueryError) -> [Int] {
        if let ids = request.parameter("id_list"), !ids.isEmpty {
            let wanted = Set(ids.split(separator: ",").map(String.init))
            return library.works(of: .arxiv).filter { wanted.contains(identifier($0)) }.sorted()
        }
        let expression = try ArXivDialect().expression(of: request.parameter("search_query") ?? "")
        let found = library.index.works(for: expression, among: library.works(of: .arxiv))
        let isAscending = request.parameter("sortOrder") == "ascending"
        return found.sorted {
            let keys = (library.corpus.works[$0].dateKey, library.corpus.works[$1].dateKey)
            return keys.0 == keys.1 ? $0 < $1 : (keys.0 < keys.1) == isAscending
        }
    }

    /// `YYMM.NNNNN`, the number being the work's place in the corpus.
    private func identifier(_ number: Int) -> String {
        let work = library.corpus.works[number]
        let year = CorpusWork.twoDigits((work.year ?? 2000) % 100)
        return "\(year)\(CorpusWork.twoDigits(work.month ?? 1)).\(10_000 + number % 90_000)"
    }
}

// MARK: - XML

extension ArXivService {
    private static let namespaces: KeyValuePairs = [
        "xmlns:opensearch": "http://a9.com/-/spec/opensearch/1.1/", "xmlns:arxiv": "http://arxiv.org/schemas/atom",
        "xmlns": "http://www.w3.org/2005/Atom",
    ]

    private func feed(_ entries: [String], total: Int, title: String, status: Int = 200) -> ServedResponse {
        var writer = XMLWriter()
        writer.element("feed", Self.namespaces) { feed in
            feed.element("title", title)
            feed.element("opensearch:totalResults", String(total))
            for entry in entries { feed.raw("entry", entry) }
        }
        let comment = notice.map { "<!-- \(XMLWriter.escaped($0)) -->\n" } ?? ""
        return .xml("<?xml version='1.0' encoding='UTF-8'?>\n\(comment)\(writer.text)\n", status: status)
    }

    private func entry(_ number: Int) -> String {
        let work = library.corpus.works[number]
        let id = identifier(number)
        var entry = XMLWriter()
        entry.element("id", "http://arxiv.org/abs/\(id)v1")
        entry.element("title", Words.withoutTags(work.title))
        entry.optional("published", work.isoDate.map { "\($0)T12:00:00Z" })
        let abstract = work.abstract.map(\.text).joined(separator: " ")
        if !abstract.isEmpty { entry.element("summary", Words.withoutTags(abstract)) }
        for author in work.authors {
            let name = author.collective ?? [author.given, author.family].compactMap(\.self).joined(separator: " ")
            entry.element("author") { $0.element("name", name) }
        }
        entry.raw("category", "", ["term": "q-bio.OT", "scheme": "http://arxiv.org/schemas/atom"])
        entry.optional("arxiv:doi", work.preprintOf?.doi)
        return entry.text
    }

    /// arXiv tells an error as the only entry of a feed.
    private func failure(_ message: String, status: Int) -> ServedResponse {
        var entry = XMLWriter()
        entry.element("id", "https://arxiv.org/api/errors#\(message.replacing(" ", with: "_"))")
        entry.element("title", "Error")
        entry.element("summary", message)
        entry.element("author") { $0.element("name", "arXiv api core") }
        return feed([entry.text], total: 1, title: "arXiv Search Results", status: status)
    }

    private func echo(_ request: ServedRequest, _ start: Int, _ size: Int) -> String {
        "arXiv Query: search_query=\(request.parameter("search_query") ?? "")"
            + "&id_list=\(request.parameter("id_list") ?? "")&start=\(start)&max_results=\(size)"
    }
}
