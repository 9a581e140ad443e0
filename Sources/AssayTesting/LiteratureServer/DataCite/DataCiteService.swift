import AssayKit

/// DataCite's REST API: `dois` by page number and by cursor, and `dois/{doi}`.
struct DataCiteService {
    private let library: Library
    private let notice: String?

    private static let ceiling = 10_000
    private static let dialect = FieldedDialect(
        fields: [
            "titles.title": .title, "descriptions.description": .abstract, "subjects.subject": .keyword,
            "creators.name": .author, "doi": .identifier, "types.resourceTypeGeneral": .publicationType,
        ],
        dates: ["publicationYear": .publication, "created": .created])

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `dois` or `dois/{doi}`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        if resource.hasPrefix("dois/") { return single(String(resource.dropFirst(5))) }
        guard resource == "dois" else { return missing }
        do {
            return .json(try page(request).jsonText)
        } catch {
            return failure(error.message, status: 400)
        }
    }

    private func single(_ doi: String) -> ServedResponse {
        guard let work = library.work(doi), library.serves(work, from: .datacite) else { return missing }
        return .json(
            JSONValue.fields { answer in
                answer["authored"] = notice
                answer.set("data", DataCiteWork(work).data)
            }.jsonText)
    }

    private var missing: ServedResponse { failure("The resource you are looking for doesn't exist.", status: 404) }

    private func failure(_ title: String, status: Int) -> ServedResponse {
        let error = JSONValue.fields { error in
            error["status"] = String(status)
            error["title"] = title
        }
        return .json(JSONValue.object(["errors": .array([error])]).jsonText, status: status)
    }
}

// MARK: - Pages

extension DataCiteService {
    private func page(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        let query = request.parameter("query") ?? ""
        let size = min(max(1, request.parameter("page[size]").flatMap { Int($0) } ?? 25), 1_000)
        let start = try start(request, query: query, size: size)
        let found = library.index.works(
            for: try Self.dialect.expression(of: query), among: library.works(of: .datacite))
        let works = found.sorted().map { library.corpus.works[$0] }.sorted { $0.createdKey < $1.createdKey }
        let items = works.dropFirst(start).prefix(size)
        let isLast = start + items.count >= works.count
        return .fields { answer in
            answer["authored"] = notice
            answer.set("data", .array(items.map { DataCiteWork($0).data }))
            answer.object("meta") { meta in
                meta.set("total", .integer(works.count))
                meta.set("totalPages", .integer((min(works.count, Self.ceiling) + size - 1) / size))
                meta.set("page", request.parameter("page[cursor]") == nil ? .integer(start / size + 1) : nil)
            }
            answer.object("links") { links in
                links["self"] = "\(address(request))?query=\(query.percentEncoded())"
                links["next"] = isLast ? nil : next(request, query: query, size: size, end: start + items.count)
            }
        }
    }

    private func start(_ request: ServedRequest, query: String, size: Int) throws(QueryError) -> Int {
        if let cursor = request.parameter("page[cursor]") {
            if cursor == "1" { return 0 }
            guard let offset = OpaqueToken(cursor)?.offset(for: query) else {
                throw QueryError(message: "The cursor is not known.")
            }
            return offset
        }
        let number = min(max(1, request.parameter("page[number]").flatMap { Int($0) } ?? 1), Self.ceiling + 1)
        guard (number - 1) * size < Self.ceiling else {
            throw QueryError(message: "Only the first 10,000 records can be reached by page numbers.")
        }
        return (number - 1) * size
    }

    private func address(_ request: ServedRequest) -> String {
        "http://\(request.header("Host") ?? "127.0.0.1")/datacite/dois"
    }

    /// As the service does it, with the parameters of the request and the contact address among them.
    private func next(_ request: ServedRequest, query: String, size: Int, end: Int) -> String {
        var parameters = request.query.filter { !["page[cursor]", "page[number]"].contains($0.name) }
        if request.parameter("page[cursor]") == nil {
            parameters.append((name: "page[number]", value: String(end / size + 1)))
        } else {
            parameters.append((name: "page[cursor]", value: OpaqueToken(offset: end, context: query).text))
        }
        let pairs = parameters.map { "\($0.name.percentEncoded())=\($0.value.percentEncoded())" }
        return "\(address(request))?\(pairs.joined(separator: "&"))"
    }
}
