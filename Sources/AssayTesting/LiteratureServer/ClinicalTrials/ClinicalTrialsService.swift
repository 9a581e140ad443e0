import AssayKit

/// The API v2 of ClinicalTrials.gov: `studies`, `studies/{nct}` and `version`.
struct ClinicalTrialsService {
    private let library: Library
    private let notice: String?

    private static let queries: [String: SearchField] = [
        "query.cond": .conditionSearch, "query.intr": .interventionSearch, "query.term": .anyTrialText,
        "query.titles": .title, "query.spons": .sponsor, "query.lead": .sponsor, "query.id": .trial,
        "filter.advanced": .anyTrialText,
    ]
    private static let others: Set<String> = [
        "filter.overallStatus", "filter.ids", "pageSize", "pageToken", "countTotal", "fields", "format", "sort",
        "markupFormat",
    ]

    init(library: Library, notice: String?) {
        self.library = library
        self.notice = notice
    }

    /// The answer to a request for `studies`, `studies/NCT…` or `version`.
    func answer(to request: ServedRequest, resource: String) -> ServedResponse {
        do {
            if resource == "version" { return version }
            if resource == "studies" { return .json(try page(request).jsonText) }
            if resource.hasPrefix("studies/") { return try study(String(resource.dropFirst(8)), request) }
            return .text("Unknown path", status: 404)
        } catch {
            return .text(error.message, status: 400)
        }
    }

    private var version: ServedResponse {
        .json(
            JSONValue.fields { answer in
                answer["authored"] = notice
                answer["apiVersion"] = "2.0.5"
                answer["dataTimestamp"] = "2026-01-05T09:00:05"
            }.jsonText)
    }

    private func study(_ nct: String, _ request: ServedRequest) throws(QueryError) -> ServedResponse {
        let digits = nct.dropFirst(3)
        let isNumber = nct.uppercased().hasPrefix("NCT") && (1...8).contains(digits.count)
        guard isNumber, digits.utf8.allSatisfy({ (48...57).contains($0) }) else {
            throw QueryError(message: "`\(nct)` is not a valid NCT number")
        }
        let numbers = library.index.works(with: SearchTerm(nct, in: .trial))
        guard let number = numbers.intersection(library.works(of: .clinicaltrials)).min() else {
            return .text("NCT number \(nct.uppercased()) not found", status: 404)
        }
        var study = try shown(library.corpus.works[number], try StudyFields(request.parameter("fields")))
        if let notice, case .object(var members) = study {
            members["authored"] = .string(notice)
            study = .object(members)
        }
        return .json(study.jsonText)
    }

    private func page(_ request: ServedRequest) throws(QueryError) -> JSONValue {
        try checkNames(request)
        let size = try pageSize(request)
        let start = try offset(request)
        let fields = try StudyFields(request.parameter("fields"))
        let found = try found(request)
        var studies: [JSONValue] = []
        for work in found.dropFirst(start).prefix(size) { studies.append(try shown(work, fields)) }
        let next = start + studies.count
        let wantsTotal = request.parameter("countTotal") == "true" && request.parameter("pageToken") == nil
        return .fields { answer in
            answer["authored"] = notice
            answer.set("studies", .array(studies))
            if wantsTotal { answer.set("totalCount", .integer(found.count)) }
            if next < found.count { answer["nextPageToken"] = token(next, request) }
        }
    }

    private func shown(_ work: CorpusWork, _ fields: StudyFields?) throws(QueryError) -> JSONValue {
        let study = StudyWriter(work).json
        return fields?.selection(of: study) ?? study
    }

    private func found(_ request: ServedRequest) throws(QueryError) -> [CorpusWork] {
        let universe = library.works(of: .clinicaltrials)
        var numbers = universe
        for (name, value) in request.query where !value.isEmpty {
            guard let field = Self.queries[name] else { continue }
            let expression: SearchExpression
            do {
                expression = try EssieDialect(defaultField: field).expression(of: value)
            } catch {
                throw QueryError(message: "Cannot parse `\(name)`: \(error.message)")
            }
            numbers.formIntersection(library.index.works(for: expression, among: universe))
        }
        for (name, field) in [("filter.overallStatus", SearchField.status), ("filter.ids", .trial)] {
            guard let list = request.parameter(name), !list.isEmpty else { continue }
            let values = list.split { $0 == "," || $0 == "|" || $0 == " " }
            numbers.formIntersection(
                values.reduce(into: Set<Int>()) { found, value in
                    found.formUnion(library.index.works(with: SearchTerm(String(value), in: field)))
                })
        }
        return numbers.sorted().map { library.corpus.works[$0] }
    }
}

// MARK: - Parameters

extension ClinicalTrialsService {
    private func checkNames(_ request: ServedRequest) throws(QueryError) {
        for (name, _) in request.query where Self.queries[name] == nil && !Self.others.contains(name) {
            throw QueryError(message: "unknown parameter `\(name)`")
        }
        guard request.parameter("format") ?? "json" == "json" else {
            throw QueryError(message: "only `format=json` is served here")
        }
    }

    private func pageSize(_ request: ServedRequest) throws(QueryError) -> Int {
        guard let text = request.parameter("pageSize") else { return 10 }
        guard let size = Int32(text), size >= 0 else {
            throw QueryError(message: "Value provided in parameter `pageSize` cannot be converted to 32-bit integer")
        }
        return size == 0 ? 10 : min(Int(size), 1000)
    }

    private func offset(_ request: ServedRequest) throws(QueryError) -> Int {
        guard let text = request.parameter("pageToken") else { return 0 }
        let standard = text.replacing("-", with: "+").replacing("_", with: "/")
        let padded = standard + String(repeating: "=", count: (4 - standard.count % 4) % 4)
        guard let offset = OpaqueToken(padded)?.offset(for: context(request)) else {
            throw QueryError(message: "Value provided in parameter `pageToken` is not valid")
        }
        return offset
    }

    private func token(_ offset: Int, _ request: ServedRequest) -> String {
        OpaqueToken(offset: offset, context: context(request)).text
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// A token fits the same query only; the size of pages may change.
    private func context(_ request: ServedRequest) -> String {
        request.query.filter { $0.name != "pageToken" && $0.name != "pageSize" && $0.name != "countTotal" }
            .map { "\($0.name)=\($0.value)" }.sorted().joined(separator: "&")
    }
}
