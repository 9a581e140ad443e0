import AssayKit

/// DOAJ's search API: `search/articles/{query}`, with its ceiling and its strictness about wildcards and colons.
struct DOAJService {
    private let library: Library
    private let notice: String?

    private static let ceiling = 1_000
    private static let largestPage = 100
    private static let dialect = FieldedDialect(
        fields: [
            "bibjson.title": .title, "title": .title, "bibjson.abstract": .abstract, "abstract": .abstract,
            "bibjson.keywords": .keyword, "bibjson.subject.term": .mesh, "bibjson.author.name": .author,
            "doi": .identifier,
        ],
        dates: ["bibjson.year": .publication, "created_date": .created])

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `search/articles/{query}`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        let prefix = "search/articles/"
        guard resource.hasPrefix(prefix) else {
            return failure("not_found", "There is no such thing here", status: 404)
        }
        do {
            return .json(try page(request, query: String(resource.dropFirst(prefix.count))).jsonText)
        } catch {
            return failure("bad_request", error.message, status: 400)
        }
    }

    private func failure(_ status: String, _ message: String, status code: Int) -> ServedResponse {
        let body = JSONValue.fields { answer in
            answer["authored"] = notice
            answer["status"] = status
            answer["error"] = "\(message) (ref: 0f0f0f0f-0000)"
        }
        return .json(body.jsonText, status: code)
    }

    private func page(_ request: ServedRequest, query: String) throws(QueryError) -> JSONValue {
        guard Self.isAllowed(query) else { throw QueryError(message: "Query contains disallowed Lucene features") }
        let understood = Self.escapingColons(query)
        let number = max(1, request.parameter("page").flatMap { Int($0) } ?? 1)
        let size = min(max(1, request.parameter("pageSize").flatMap { Int($0) } ?? 10), Self.largestPage)
        guard (number - 1).multipliedReportingOverflow(by: size).partialValue < Self.ceiling, number <= Self.ceiling
        else {
            throw QueryError(message: "You cannot access results beyond 1000 records via this API.")
        }
        let found = library.index.works(
            for: try Self.dialect.expression(of: understood), among: library.works(of: .doaj))
        let works = found.sorted().map { library.corpus.works[$0] }.sorted { $0.createdKey < $1.createdKey }
        return .fields { answer in
            answer["authored"] = notice
            answer.set("total", .integer(works.count))
            answer.set("page", .integer(number))
            answer.set("pageSize", .integer(size))
            answer["timestamp"] = "2025-06-01T12:00:00.000000Z"
            answer["query"] = understood
            answer["sort"] = request.parameter("sort")
            answer.set("results", .array(works.dropFirst((number - 1) * size).prefix(size).map(article)))
        }
    }
}

// MARK: - Traps

extension DOAJService {
    /// `*` and `?` behind the first sign, and `~` anywhere, are refused.
    private static func isAllowed(_ query: String) -> Bool {
        !query.dropFirst().contains { "*?".contains($0) } && !query.contains("~")
    }

    /// A colon without ` AND ` or ` OR ` between it and the one before is taken for text.
    private static func escapingColons(_ query: String) -> String {
        var parts = query.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices.dropFirst().dropLast()
        where !parts[index].hasSuffix("\\") && !parts[index].contains(" AND ") && !parts[index].contains(" OR ") {
            parts[index] += "\\"
        }
        return parts.joined(separator: ":")
    }
}

// MARK: - Articles

extension DOAJService {
    private func article(_ work: CorpusWork) -> JSONValue {
        .fields { fields in
            fields["id"] = Self.id(work)
            fields["created_date"] = "\(work.createdDate)T10:00:00Z"
            fields["last_updated"] = "\(work.createdDate)T11:00:00Z"
            fields.object("bibjson") { addBibliography(of: work, to: &$0) }
        }
    }

    private static func id(_ work: CorpusWork) -> String {
        let hash = String(StableHash.value(of: work.key), radix: 16)
        return String(repeating: "0", count: max(0, 32 - hash.count)) + hash
    }

    private func addBibliography(of work: CorpusWork, to fields: inout JSONFields) {
        fields["title"] = work.title
        let sections = work.abstract.map { [$0.label, $0.text].compactMap(\.self).joined(separator: ": ") }
        fields["abstract"] = sections.isEmpty ? nil : sections.joined(separator: " ")
        fields["year"] = work.year.map(String.init)
        fields["month"] = work.month.map(String.init)
        fields.set(
            "author",
            list: work.authors.map { author in
                .fields {
                    $0["name"] =
                        author.collective ?? [author.given, author.family].compactMap(\.self).joined(separator: " ")
                }
            })
        fields.set("identifier", list: work.doi.map { [identifier("doi", $0)] } ?? [])
        fields.set("keywords", texts: work.keywords)
        fields.object("journal") { journal in
            journal["title"] = work.journal
            journal["volume"] = work.volume
            journal["number"] = work.issue
            journal.set("language", texts: ["EN"])
        }
    }

    private func identifier(_ type: String, _ id: String) -> JSONValue {
        .fields { fields in
            fields["type"] = type
            fields["id"] = id
        }
    }
}
