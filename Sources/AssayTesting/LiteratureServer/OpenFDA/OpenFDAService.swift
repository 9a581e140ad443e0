import AssayKit

/// openFDA: `drug/label.json` and `drug/event.json`, with its ways of saying "none".
struct OpenFDAService {
    private struct Problem: Error {
        var status = 400
        var code = "BAD_REQUEST"
        var message: String
    }

    private let collection: OpenFDACollection
    private let notice: String?

    private static let parameters: Set<String> = [
        "search", "sort", "count", "limit", "skip", "search_after", "api_key",
    ]
    private static let noMatches = Problem(status: 404, code: "NOT_FOUND", message: "No matches found!")

    init(library: Library, notice: String?) {
        collection = OpenFDACollection(library: library)
        self.notice = notice
    }

    /// The answer to a request.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        do {
            switch resource {
            case "drug/label.json": return try list(collection.labels(try conditions(request)), request)
            case "drug/event.json": return try events(request)
            default: return .text("Not Found", status: 404)
            }
        } catch let problem as Problem {
            return .json(
                JSONValue.fields { answer in
                    answer.object("error") { error in
                        error["code"] = problem.code
                        error["message"] = problem.message
                    }
                }.jsonText, status: problem.status)
        } catch {
            return .text("\(error)", status: 500)
        }
    }

    private func events(_ request: ServedRequest) throws -> ServedResponse {
        let reports = collection.reports(try conditions(request))
        guard request.parameter("count") != nil else {
            let isNewestFirst = request.parameter("sort") == "receivedate:desc"
            return try list(isNewestFirst ? reports.reversed() : reports, request)
        }
        let terms = reports.flatMap { $0["patient"]?["reaction"]?.array ?? [] }.compactMap {
            $0["reactionmeddrapt"]?.text
        }
        guard !terms.isEmpty else { throw Self.noMatches }
        let counts = Dictionary(terms.map { ($0, 1) }, uniquingKeysWith: +).sorted {
            ($1.value, $0.key) < ($0.value, $1.key)
        }
        let rows = counts.prefix(try number("limit", request, standard: 100, most: 1_000)).map { term, count in
            JSONValue.object(["term": .string(term), "count": .integer(count)])
        }
        return .json(envelope(Array(rows), nil).jsonText)
    }

    private func list(_ items: [JSONValue], _ request: ServedRequest) throws -> ServedResponse {
        let limit = try number("limit", request, standard: 1, most: 1_000)
        let skip = try number("skip", request, standard: 0, most: 25_000)
        let page = Array(items.dropFirst(skip).prefix(limit))
        guard !page.isEmpty else { throw Self.noMatches }
        let results = JSONValue.object([
            "skip": .integer(skip), "limit": .integer(limit), "total": .integer(items.count),
        ])
        return .json(envelope(page, results).jsonText)
    }

    private func envelope(_ items: [JSONValue], _ results: JSONValue?) -> JSONValue {
        .fields { answer in
            answer["authored"] = notice
            answer.object("meta") { meta in
                meta["disclaimer"] = "These data are made up and prove nothing."
                meta["last_updated"] = "2026-01-05"
                meta.set("results", results)
            }
            answer.set("results", .array(items))
        }
    }
}

// MARK: - Parameters

extension OpenFDAService {
    private func number(_ name: String, _ request: ServedRequest, standard: Int, most: Int) throws -> Int {
        guard let text = request.parameter(name) else { return standard }
        guard let number = Int(text), (0...most).contains(number) else {
            throw Problem(message: "The value of \(name) must be \(most) or less.")
        }
        return number
    }

    private func conditions(_ request: ServedRequest) throws -> [OpenFDACollection.Condition] {
        if let stranger = request.query.first(where: { !Self.parameters.contains($0.name) }) {
            throw Problem(message: "Invalid parameter: \(stranger.name)")
        }
        let search = request.parameter("search") ?? ""
        return try search.split(separator: " AND ").map { try condition(String($0)) }
    }

    private func condition(_ text: String) throws -> OpenFDACollection.Condition {
        if text.hasPrefix("receivedate:["), text.hasSuffix("]") {
            let days = text.dropFirst(13).dropLast().split(separator: " TO ").compactMap { Int($0) }
            guard days.count == 2, days[0] <= days[1] else { throw Self.noMatches }
            return .received(days[0]...days[1])
        }
        if text.hasSuffix(":1") { return .flag(String(text.dropLast(2))) }
        let names = text.split(separator: " OR ").map { part in
            part.split(separator: ":", maxSplits: 1).dropFirst().joined().filter { $0 != "\"" }.lowercased()
        }
        guard text.count(where: { $0 == "\"" }).isMultiple(of: 2), !names.isEmpty else {
            throw Problem(status: 500, code: "SERVER_ERROR", message: "Lexical error in the search")
        }
        return .substance(names)
    }
}
