import AssayKit
import Foundation

/// The Academic Graph API of Semantic Scholar: `paper/search/bulk` and `paper/batch`.
struct SemanticScholarService {
    private let library: Library
    private let notice: String?

    private static let pageSize = 1_000
    private static let largestBatch = 500

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for a page of a search or a batch of papers.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        do {
            switch (request.method, resource) {
            case ("GET", "paper/search/bulk"): return .json(try page(request).jsonText + "\n")
            case ("POST", "paper/batch"): return .json(try batch(request).jsonText + "\n")
            default: return .json(#"{"message":"Missing Authentication Token"}"#, status: 403)
            }
        } catch {
            return .json(JSONValue.object(["error": .string(error.message)]).jsonText, status: 400)
        }
    }

    /// The answer to a request beyond the pace: the code is a text.
    static func throttled() -> ServedResponse {
        .json(#"{"message":"Too Many Requests. Please wait and try again.","code":"429"}"#, status: 429)
    }
}

// MARK: - Bulk search

extension SemanticScholarService {
    private func page(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        let query = request.parameter("query") ?? ""
        let dates = request.parameter("publicationDateOrYear") ?? ""
        let papers = try found(query, dates).map(SemanticScholarItem.init).sorted { $0.id < $1.id }
        let start = try offset(request, query + dates)
        let page = papers.dropFirst(start).prefix(Self.pageSize)
        let end = start + page.count
        let next = end < papers.count ? OpaqueToken(offset: end, context: query + dates).text : nil
        return .fields { answer in
            answer["authored"] = notice
            answer.set("total", .integer(papers.count))
            answer.set("token", next.map(JSONValue.string) ?? .null)
            answer.set("data", .array(page.map { $0.value(fields: request.parameter("fields")) }))
        }
    }

    private func offset(_ request: ServedRequest, _ context: String) throws(QueryError) -> Int {
        guard let token = request.parameter("token") else { return 0 }
        guard let offset = OpaqueToken(token)?.offset(for: context) else {
            throw QueryError(message: "Invalid token")
        }
        return offset
    }

    private func found(_ query: String, _ dates: String) throws(QueryError) -> [CorpusWork] {
        let expression = try PlainDialect(defaultField: .titleAbstract).expression(of: Self.spelledOut(query))
        var numbers = library.index.works(for: expression, among: library.works(of: .semanticscholar))
        if !dates.isEmpty {
            let ends = dates.split(separator: ":", omittingEmptySubsequences: false).map {
                $0.isEmpty ? nil : String($0)
            }
            guard ends.count == 2, let range = SearchDate.range(from: ends[0], until: ends[1]) else {
                throw QueryError(message: "publicationDateOrYear must be a range")
            }
            numbers = library.index.works(for: .dates(.publication, range), among: numbers)
        }
        return numbers.sorted().map { library.corpus.works[$0] }
    }

    /// The query with its signs as words; what stands in quotes stays.
    private static func spelledOut(_ query: String) -> String {
        var text = ""
        var isQuoted = false
        for character in query {
            if character == "\"" { isQuoted.toggle() }
            let beginsWord = text.last.map { $0.isWhitespace || $0 == "(" } ?? true
            switch character {
            case "+" where !isQuoted: text += " AND "
            case "|" where !isQuoted: text += " OR "
            case "-" where !isQuoted && beginsWord: text += " NOT "
            default: text.append(character)
            }
        }
        return text
    }
}

// MARK: - Batches

extension SemanticScholarService {
    private struct Batch: Decodable {
        var ids: [String]
    }

    private func batch(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        guard let batch = try? JSONDecoder().decode(Batch.self, from: request.body), !batch.ids.isEmpty,
            batch.ids.count <= Self.largestBatch
        else { throw QueryError(message: "ids must be a list of at most \(Self.largestBatch) texts") }
        let papers = batch.ids.map(paper)
        guard papers.contains(where: { $0 != nil }) else { throw QueryError(message: "No valid paper ids given") }
        return .array(papers.map { $0?.value(fields: request.parameter("fields")) ?? .null })
    }

    private func paper(_ name: String) -> SemanticScholarItem? {
        let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
        let work: CorpusWork? =
            switch (parts.first, parts.count) {
            case ("DOI", 2), ("PMID", 2): library.work(parts[1])
            case ("PMCID", 2): library.work("PMC\(parts[1])")
            default: library.corpus.works.first { SemanticScholarItem($0).id == name }
            }
        return work.flatMap { library.serves($0, from: .semanticscholar) ? SemanticScholarItem($0) : nil }
    }
}
