import AssayKit

/// Crossref's REST API: `works` and `works/{doi}`.
struct CrossrefService {
    private let library: Library
    private let scrolls: CrossrefScrolls
    private let lifetime: Duration
    private let notice: String?

    private static let queries = [
        "query", "query.bibliographic", "query.title", "query.author", "query.container-title",
    ]
    private static let others: Set<String> = [
        "filter", "rows", "offset", "cursor", "select", "sort", "order", "mailto", "facet",
    ]
    private static let sorts: Set<String> = [
        "score", "relevance", "published", "issued", "created", "deposited", "indexed", "updated",
        "is-referenced-by-count", "references-count",
    ]

    init(library: Library, scrolls: CrossrefScrolls, lifetime: Duration, notice: String?) {
        self.library = library
        self.scrolls = scrolls
        self.lifetime = lifetime
        self.notice = notice
    }

    /// The answer to a request for `works` or `works/{doi}`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        var response: ServedResponse
        do {
            if resource == "works" {
                response = .json(try list(request).jsonText)
            } else if resource.hasPrefix("works/") {
                response = single(String(resource.dropFirst(6)))
            } else {
                response = .text("Resource not found.", status: 404)
            }
        } catch {
            response = .json(error.json(notice: notice).jsonText, status: error.status)
        }
        response.headers += poolHeaders(request)
        return response
    }

    /// Those who leave a mail address are served faster.
    private func poolHeaders(_ request: ServedRequest) -> [(name: String, value: String)] {
        let isPolite =
            request.parameter("mailto") != nil || request.header("User-Agent")?.contains("mailto:") == true
        return [
            (name: "x-rate-limit-limit", value: isPolite ? "10" : "5"),
            (name: "x-rate-limit-interval", value: "1s"),
            (name: "x-concurrency-limit", value: isPolite ? "3" : "1"),
            (name: "x-api-pool", value: isPolite ? "polite" : "public"),
        ]
    }

    private func single(_ doi: String) -> ServedResponse {
        let numbers = library.index.works(with: SearchTerm(doi, in: .identifier))
        guard let number = numbers.intersection(library.works(of: .crossref)).min(),
            library.corpus.works[number].doi?.lowercased() == doi.lowercased()
        else { return .text("Resource not found.", status: 404) }
        let work = JSONValue.object(CrossrefWork(library.corpus.works[number], in: library).members.members)
        return .json(envelope("work", work).jsonText)
    }

    private func envelope(_ type: String, _ message: JSONValue) -> JSONValue {
        .fields { answer in
            answer["authored"] = notice
            answer["status"] = "ok"
            answer["message-type"] = type
            answer["message-version"] = "1.0.0"
            answer.set("message", message)
        }
    }
}

// MARK: - /works

extension CrossrefService {
    private struct Page {
        var works: [Int]
        var total: Int
        var start: Int
        var cursor: String?
    }

    private func list(_ request: ServedRequest) throws(CrossrefProblem) -> JSONValue {
        for (name, _) in request.query where !Self.queries.contains(name) && !Self.others.contains(name) {
            throw .parameter(name)
        }
        let rows = try integer("rows", request, standard: 20, maximum: 1000)
        let selected = try selection(request)
        let page = try page(request, rows)
        let items = page.works.map { item(library.corpus.works[$0], selected, request) }
        let message = JSONValue.fields { message in
            message.set("facets", .object([:]))
            message.set("total-results", .integer(page.total))
            message.set("items", .array(items))
            message.set("items-per-page", .integer(rows))
            message["next-cursor"] = page.cursor
            message.object("query") { query in
                query.set("start-index", .integer(page.start))
                query.set("search-terms", terms(request).map(JSONValue.string) ?? .null)
            }
        }
        return envelope("work-list", message)
    }

    private func page(_ request: ServedRequest, _ rows: Int) throws(CrossrefProblem) -> Page {
        guard let cursor = request.parameter("cursor") else {
            let offset = try integer("offset", request, standard: 0, maximum: 10_000)
            let works = try found(request)
            return Page(works: Array(works.dropFirst(offset).prefix(rows)), total: works.count, start: offset)
        }
        guard request.parameter("offset") == nil else { throw .parameter("offset") }
        if cursor == "*" {
            let works = try found(request)
            let first = scrolls.begin(works, rows: rows)
            return Page(works: first.page, total: works.count, start: 0, cursor: first.cursor)
        }
        guard let next = scrolls.next(cursor, rows: rows, lifetime: lifetime) else { throw .cursor(cursor) }
        return Page(works: next.page, total: next.total, start: 0, cursor: cursor)
    }

    /// The works that hold any of the words, those with most words first.
    private func found(_ request: ServedRequest) throws(CrossrefProblem) -> [Int] {
        let filter = try CrossrefFilter(request.parameter("filter"))
        let scores = scores(request)
        let works = library.works(of: .crossref).filter { number in
            (scores.map { $0[number] != nil } ?? true) && filter.admits(library.corpus.works[number], library)
        }
        return try sorted(works, scores ?? [:], request)
    }

    private func sorted(
        _ works: Set<Int>, _ scores: [Int: Int], _ request: ServedRequest
    ) throws(CrossrefProblem) -> [Int] {
        let name = request.parameter("sort") ?? "score"
        guard Self.sorts.contains(name) else {
            throw CrossrefProblem(type: "sort-not-valid", value: name, message: "Sort \(name) is not available.")
        }
        let keys = works.map { number -> (key: Int, number: Int) in
            let work = library.corpus.works[number]
            let key =
                switch name {
                case "score", "relevance": scores[number] ?? 0
                case "is-referenced-by-count": work.citedBy ?? 0
                case "references-count": 0
                default: work.dateKey
                }
            return (request.parameter("order") == "asc" ? key : -key, number)
        }
        return keys.sorted { ($0.key, $0.number) < ($1.key, $1.number) }.map(\.number)
    }

    /// How many of the words each work holds; `nil` where nothing was asked.
    private func scores(_ request: ServedRequest) -> [Int: Int]? {
        var scores: [Int: Int]?
        for (name, value) in request.query where Self.queries.contains(name) {
            var found: [Int: Int] = [:]
            for word in Words.of(value).unique() where !["and", "or", "not", "of", "the", "in", "for"].contains(word) {
                for work in works(with: word, in: name) { found[work, default: 0] += 1 }
            }
            // Several query parameters must all hold.
            scores =
                scores.map { old in
                    old.compactMap { work, score in found[work].map { (work, score + $0) } }
                        .reduce(into: [:]) { $0[$1.0] = $1.1 }
                } ?? found
        }
        return scores
    }

    private func works(with word: String, in parameter: String) -> Set<Int> {
        let fields: [SearchField] =
            switch parameter {
            case "query.title": [.title]
            case "query.author": [.author]
            case "query.container-title": [.journal]
            case "query.bibliographic": [.title, .author, .journal]
            default: [.title, .abstract, .author, .journal]
            }
        return fields.reduce(into: []) { found, field in
            found.formUnion(library.index.works(with: SearchTerm(word, in: field)))
        }
    }

    private func item(_ work: CorpusWork, _ selected: Set<String>?, _ request: ServedRequest) -> JSONValue {
        var fields = CrossrefWork(work, in: library).members
        fields.set("score", .number(1))
        guard let selected else { return .object(fields.members) }
        return .object(fields.members.filter { selected.contains($0.key) })
    }
}

// MARK: - Parameters

extension CrossrefService {
    private func terms(_ request: ServedRequest) -> String? {
        request.query.first { Self.queries.contains($0.name) }?.value
    }

    private func integer(
        _ name: String, _ request: ServedRequest, standard: Int, maximum: Int
    ) throws(CrossrefProblem) -> Int {
        guard let text = request.parameter(name) else { return standard }
        guard let number = Int(text), (0...maximum).contains(number) else { throw .integer(text, upTo: maximum) }
        return number
    }

    private static let selectable: Set<String> = [
        "DOI", "URL", "abstract", "author", "clinical-trial-number", "container-title", "created", "deposited",
        "indexed", "institution", "is-referenced-by-count", "issue", "issued", "language", "page", "posted", "prefix",
        "published", "published-online", "publisher", "references-count", "relation", "score", "source", "subject",
        "subtype", "title", "type", "update-to", "updated-by", "volume", "ISSN", "license", "link", "funder",
        "reference", "article-number", "published-print", "short-container-title", "subtitle", "group-title", "editor",
        "alternative-id", "original-title", "member", "assertion", "accepted",
    ]

    private func selection(_ request: ServedRequest) throws(CrossrefProblem) -> Set<String>? {
        guard let list = request.parameter("select") else { return nil }
        let names = list.split(separator: ",").map(String.init)
        if let unknown = names.first(where: { !Self.selectable.contains($0) }) {
            throw CrossrefProblem(
                type: "select-not-available", value: unknown,
                message: "Select \(unknown) specified but there is no such select.")
        }
        return Set(names)
    }
}
