import AssayKit

/// The list of works of OpenAlex: `works` with `filter`, `cursor` and `per_page`.
struct OpenAlexService {
    private let library: Library
    private let notice: String?

    private static let parameters: Set<String> = ["filter", "sort", "per_page", "cursor", "select", "api_key"]

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `works`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        guard resource == "works" else { return Self.notFound }
        do {
            return .json(try page(request).jsonText)
        } catch {
            return .json(failure("Invalid query parameters error.", error.message), status: 400)
        }
    }

    /// The answer to a request beyond the budget or the pace.
    static func throttled() -> ServedResponse {
        .json(#"{"error":"Rate limit exceeded","message":"Too many requests per second"}"#, status: 429)
    }

    private func failure(_ error: String, _ message: String) -> String {
        JSONValue.fields { answer in
            answer["authored"] = notice
            answer["error"] = error
            answer["message"] = message
        }.jsonText
    }

    /// The service sends a web page here.
    private static var notFound: ServedResponse {
        var response = ServedResponse.text("<!doctype html>\n<title>404 Not Found</title>\n", status: 404)
        response.headers = [(name: "Content-Type", value: "text/html; charset=utf-8")]
        return response
    }
}

// MARK: - Pages

extension OpenAlexService {
    private func page(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        if let unknown = request.query.map(\.name).first(where: { !Self.parameters.contains($0) }) {
            throw QueryError(message: "\(unknown) is not a valid parameter.")
        }
        let filter = request.parameter("filter") ?? ""
        let size = try pageSize(request)
        let start = try offset(request, filter)
        let works = try found(filter)
        let page = Array(works.dropFirst(start).prefix(size))
        // As long as works come there is a cursor; the page behind the last one is empty.
        let next = OpaqueToken(offset: start + page.count, context: filter).text
        return .fields { answer in
            answer["authored"] = notice
            answer.object("meta") { meta in
                meta.set("count", .integer(works.count))
                meta.set("per_page", .integer(size))
                meta.set("page", .null)
                meta.set("next_cursor", page.isEmpty ? .null : .string(next))
            }
            answer.set("results", .array(page.map { OpenAlexItem($0).value(fields: request.parameter("select")) }))
        }
    }

    private func pageSize(_ request: ServedRequest) throws(QueryError) -> Int {
        guard let text = request.parameter("per_page") else { return 25 }
        guard let size = Int(text), (1...100).contains(size) else {
            throw QueryError(message: "per-page parameter must be between 1 and 100")
        }
        return size
    }

    private func offset(_ request: ServedRequest, _ filter: String) throws(QueryError) -> Int {
        let cursor = request.parameter("cursor") ?? "*"
        if cursor == "*" { return 0 }
        guard let offset = OpaqueToken(cursor)?.offset(for: filter) else {
            throw QueryError(message: "The cursor parameter is not valid.")
        }
        return offset
    }
}

// MARK: - Filters

extension OpenAlexService {
    /// The works that all conditions let through, newest first.
    private func found(_ filter: String) throws(QueryError) -> [CorpusWork] {
        var numbers = library.works(of: .openalex)
        for condition in Self.pieces(of: filter, at: ",") {
            let sides = condition.split(separator: ":", maxSplits: 1).map(String.init)
            guard sides.count == 2 else { throw QueryError(message: "\(condition) is no filter.") }
            numbers = try works(sides[0], sides[1], among: numbers)
        }
        let works = numbers.sorted().map { library.corpus.works[$0] }
        return works.enumerated().sorted { left, right in
            let keys = (left.element.dateKey, right.element.dateKey)
            return keys.0 == keys.1 ? left.offset < right.offset : keys.0 > keys.1
        }.map(\.element)
    }

    private func works(_ name: String, _ value: String, among numbers: Set<Int>) throws(QueryError) -> Set<Int> {
        if let field = Self.searched[name.replacing(".no_stem", with: "")] {
            let expression = try PlainDialect(defaultField: field).expression(of: value)
            return library.index.works(for: expression, among: numbers)
        }
        switch name {
        case "from_publication_date": return try dated(from: value, until: nil, among: numbers)
        case "to_publication_date": return try dated(from: nil, until: value, among: numbers)
        case "doi", "pmid", "ids.openalex":
            let wanted = Set(Self.pieces(of: value, at: "|").map { $0.replacing("\"", with: "").lowercased() })
            return numbers.filter { number in
                OpenAlexItem(library.corpus.works[number]).identifiers.contains { wanted.contains($0.lowercased()) }
            }
        default: throw QueryError(message: "\(name) is not a valid field.")
        }
    }

    private func dated(from: String?, until: String?, among numbers: Set<Int>) throws(QueryError) -> Set<Int> {
        guard let range = SearchDate.range(from: from, until: until) else {
            throw QueryError(message: "Value for a date must be in format YYYY-MM-DD.")
        }
        return library.index.works(for: .dates(.publication, range), among: numbers)
    }

    private static let searched: [String: SearchField] = [
        "title_and_abstract.search": .titleAbstract, "title.search": .title, "abstract.search": .abstract,
    ]

    /// The pieces between separators that stand outside quotes.
    private static func pieces(of text: String, at separator: Character) -> [String] {
        var pieces = [""]
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if character == separator, !isQuoted {
                pieces.append("")
            } else {
                pieces[pieces.count - 1].append(character)
            }
        }
        return pieces
    }
}
