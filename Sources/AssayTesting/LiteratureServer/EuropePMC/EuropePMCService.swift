import AssayKit

/// The Articles REST API of Europe PMC: `search` and `searchPOST`, answers in JSON.
struct EuropePMCService {
    private let library: Library
    private let notice: String?

    private static let version = "6.9"

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `search` or `searchPOST`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        guard resource == "search" || resource == "searchPOST" else {
            return .text("HTTP 404 Not Found", status: 404)
        }
        guard request.parameter("format")?.lowercased() == "json" else {
            return .xml("<errorBean><errCode>0</errCode><errMsg>Only format=json is served here.</errMsg></errorBean>")
        }
        do {
            return .json(try page(request).jsonText, headers: [(name: "x-served-by", value: "articles-rest")])
        } catch {
            return failure(error.message)
        }
    }

    private func failure(_ message: String) -> ServedResponse {
        .json(
            JSONValue.fields { answer in
                answer["authored"] = notice
                answer.set("errCode", .integer(404))
                answer["errMsg"] = message
            }.jsonText)
    }

    private func page(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        let query = request.parameter("query") ?? ""
        guard !query.allSatisfy(\.isWhitespace) else {
            throw QueryError(
                message: "No search criteria provided. Please provide a search criteria which is less than 1500 "
                    + "characters.")
        }
        let size = try pageSize(request)
        let start = try offset(request, query)
        let works = try found(query, sort: request.parameter("sort") ?? "")
        let results = works.dropFirst(start).prefix(size)
        let hasMore = start + results.count < works.count
        return .fields { answer in
            answer["authored"] = notice
            answer["version"] = Self.version
            answer.set("hitCount", .integer(works.count))
            if hasMore { addNextPage(start + results.count, request, query, to: &answer) }
            answer.set("request", echo(request, query, size))
            answer.object("resultList") { list in
                list.set("result", .array(results.map { result(for: $0, request) }))
            }
        }
    }

    private func found(_ query: String, sort: String) throws(QueryError) -> [CorpusWork] {
        let expression: SearchExpression
        do {
            expression = try EuropePMCDialect().expression(of: query)
        } catch {
            throw QueryError(message: "Invalid query syntax: \(error.message)")
        }
        let numbers = library.index.works(for: expression, among: library.works(of: .europepmc))
        let works = numbers.sorted().map { library.corpus.works[$0] }
        let parts = sort.lowercased().split(separator: " ")
        let isAscending = parts.last == "asc"
        switch parts.first {
        case "cited": return Self.sorted(works, isAscending) { $0.citedBy ?? 0 }
        case "p_pdate_d", "first_pdate_d", "date": return Self.sorted(works, isAscending, by: \.dateKey)
        default: return works
        }
    }

    private static func sorted(
        _ works: [CorpusWork], _ isAscending: Bool, by key: (CorpusWork) -> Int
    ) -> [CorpusWork] {
        works.enumerated().sorted { left, right in
            let keys = (key(left.element), key(right.element))
            if keys.0 == keys.1 { return left.offset < right.offset }
            return isAscending ? keys.0 < keys.1 : keys.0 > keys.1
        }.map(\.element)
    }

    private func result(for work: CorpusWork, _ request: ServedRequest) -> JSONValue {
        let article = EuropePMCArticle(work, in: library)
        return switch request.parameter("resultType")?.lowercased() {
        case "core": article.core
        case "idlist": article.idList
        default: article.lite
        }
    }
}

// MARK: - Parameters

extension EuropePMCService {
    private func pageSize(_ request: ServedRequest) throws(QueryError) -> Int {
        guard let text = request.parameter("pageSize") else { return 25 }
        guard let size = Int(text), (1...1000).contains(size) else {
            throw QueryError(message: "Invalid page size provided. Please provide a page size between 1 and 1000.")
        }
        return size
    }

    private func offset(_ request: ServedRequest, _ query: String) throws(QueryError) -> Int {
        let mark = request.parameter("cursorMark") ?? "*"
        if mark == "*" || mark.isEmpty { return 0 }
        guard let offset = OpaqueToken(mark)?.offset(for: query) else {
            throw QueryError(message: "Invalid cursorMark provided: \(mark)")
        }
        return offset
    }

    /// The service's nextPageUrl is no valid address where the query has blanks; clients build their own.
    private func addNextPage(_ offset: Int, _ request: ServedRequest, _ query: String, to answer: inout JSONFields) {
        let cursor = OpaqueToken(offset: offset, context: query).text
        answer["nextCursorMark"] = cursor
        guard request.method == "GET" else { return }
        let type = request.parameter("resultType") ?? "lite"
        answer["nextPageUrl"] =
            "https://www.ebi.ac.uk/europepmc/webservices/rest/search?query=\(query)&cursorMark=\(cursor)"
            + "&resultType=\(type)&format=json"
    }

    private func echo(_ request: ServedRequest, _ query: String, _ size: Int) -> JSONValue {
        .fields { echo in
            echo["queryString"] = query
            echo["resultType"] = request.parameter("resultType") ?? "lite"
            echo["cursorMark"] = request.parameter("cursorMark") ?? "*"
            echo.set("pageSize", .integer(size))
            echo["sort"] = request.parameter("sort") ?? ""
            echo.set("synonym", .bool(request.parameter("synonym")?.lowercased() == "true"))
        }
    }
}
