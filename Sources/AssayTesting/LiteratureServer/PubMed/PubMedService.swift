import AssayKit

/// The E-utilities esearch and efetch for `db=pubmed`.
struct PubMedService {
    private let library: Library
    private let history: PubMedHistory
    private let notice: String?

    private static let ceiling = 9_999
    private static let ceilingMessage =
        "'retstart' cannot be larger than 9998. For PubMed, ESearch can only retrieve the first 9,999 records "
        + "matching the query."

    init(library: Library, history: PubMedHistory, notice: String?) {
        self.library = library
        self.history = history
        self.notice = notice
    }

    /// The answer to a request for a utility such as `esearch.fcgi`.
    func answer(to request: ServedRequest, utility: String) -> ServedResponse {
        switch utility {
        case "esearch.fcgi": search(request)
        case "efetch.fcgi": fetch(request)
        default: .text("No such utility.", status: 404)
        }
    }
}

// MARK: - esearch

extension PubMedService {
    private func search(_ request: ServedRequest) -> ServedResponse {
        let term = request.parameter("term") ?? ""
        guard !term.allSatisfy(\.isWhitespace) else {
            return failure("Empty term and query_key - nothing todo", request)
        }
        let start = Int(request.parameter("retstart") ?? "0") ?? 0
        guard start <= Self.ceiling - 1 else { return beyondCeiling(request) }
        do {
            let found = try PubMedSearch(term, dates: try dates(request), in: library)
            return isJSON(request) ? json(found, request, start) : xml(found, request, start)
        } catch {
            return failure("Search Backend failed: Syntax error: \(error.message)", request)
        }
    }

    private func dates(_ request: ServedRequest) throws(QueryError) -> ClosedRange<Int>? {
        guard request.parameter("reldate") == nil else { throw QueryError(message: "reldate is not served here") }
        guard let from = request.parameter("mindate"), let until = request.parameter("maxdate") else { return nil }
        guard let range = SearchDate.range(from: from, until: until) else {
            throw QueryError(message: "mindate \(from) and maxdate \(until) are no range")
        }
        return range
    }

    private func json(_ found: PubMedSearch, _ request: ServedRequest, _ start: Int) -> ServedResponse {
        let page = slice(found.pmids, request, start)
        let result = JSONValue.fields { result in
            result["count"] = String(found.pmids.count)
            result["retmax"] = String(page.count)
            result["retstart"] = String(start)
            if let (webEnv, queryKey) = keep(found, request) {
                result["querykey"] = String(queryKey)
                result["webenv"] = webEnv
            }
            result.set("idlist", .array(page.map(JSONValue.string)))
            result.set("translationset", .array([]))
            result["querytranslation"] = found.translation
            addWarnings(found, to: &result)
        }
        return json(result)
    }

    private func addWarnings(_ found: PubMedSearch, to result: inout JSONFields) {
        if !found.notFound.isEmpty {
            result.object("errorlist") { list in
                list.set("phrasesnotfound", texts: found.notFound)
                list.set("fieldsnotfound", .array([]))
            }
        }
        if found.pmids.isEmpty {
            result.object("warninglist") { list in
                list.set("phrasesignored", .array([]))
                list.set("quotedphrasesnotfound", .array([]))
                list.set("outputmessages", texts: ["No items found."])
            }
        }
    }

    private func xml(_ found: PubMedSearch, _ request: ServedRequest, _ start: Int) -> ServedResponse {
        let page = slice(found.pmids, request, start)
        var writer = XMLWriter()
        writer.element("eSearchResult") { result in
            result.element("Count", String(found.pmids.count))
            result.element("RetMax", String(page.count))
            result.element("RetStart", String(start))
            if let (webEnv, queryKey) = keep(found, request) {
                result.element("QueryKey", String(queryKey))
                result.element("WebEnv", webEnv)
            }
            result.element("IdList") { list in for pmid in page { list.element("Id", pmid) } }
            result.element("TranslationSet", "")
            result.element("QueryTranslation", found.translation)
            if !found.notFound.isEmpty {
                result.element("ErrorList") { list in
                    for phrase in found.notFound { list.element("PhraseNotFound", phrase) }
                }
            }
        }
        return .xml(prologue("eSearchResult", "-//NLM//DTD esearch 20060628//EN", "20060628/esearch.dtd") + writer.text)
    }

    private func slice(_ pmids: [String], _ request: ServedRequest, _ start: Int) -> [String] {
        let length = min(Int(request.parameter("retmax") ?? "20") ?? 20, 10_000)
        return Array(pmids.prefix(Self.ceiling).dropFirst(max(start, 0)).prefix(max(length, 0)))
    }

    private func keep(_ found: PubMedSearch, _ request: ServedRequest) -> (webEnv: String, queryKey: Int)? {
        guard request.parameter("usehistory") == "y" else { return nil }
        return history.keep(found.pmids, in: request.parameter("WebEnv"))
    }
}

// MARK: - efetch

extension PubMedService {
    private func fetch(_ request: ServedRequest) -> ServedResponse {
        if let webEnv = request.parameter("WebEnv") { return fetch(request, from: webEnv) }
        let ids = request.query.filter { $0.name == "id" }
            .flatMap { $0.value.split { $0 == "," || $0.isWhitespace } }.map(String.init)
        let numbers = ids.filter { Int($0) != nil }.unique()
        guard !numbers.isEmpty else { return fetchFailure("ID list is empty! Possibly it has no correct IDs.") }
        return articles(numbers, request)
    }

    private func fetch(_ request: ServedRequest, from webEnv: String) -> ServedResponse {
        let key = Int(request.parameter("query_key") ?? "") ?? 0
        guard let pmids = history.pmids(webEnv: webEnv, queryKey: key) else {
            return fetchFailure("Unable to obtain query #\(key)")
        }
        let start = Int(request.parameter("retstart") ?? "0") ?? 0
        guard start <= Self.ceiling - 1 else {
            return fetchFailure(
                "Search backend cannot retrieve history data. Reason: Exception: \(Self.ceilingMessage)")
        }
        return articles(slice(pmids, request, start), request)
    }

    /// Records for those numbers that exist; the others are left out without a word.
    private func articles(_ pmids: [String], _ request: ServedRequest) -> ServedResponse {
        guard request.parameter("retmode") ?? "xml" == "xml" else {
            return .text(pmids.joined(separator: "\n") + "\n")
        }
        let known = library.works(of: .pubmed)
        let asked = Set(pmids)
        var works: [String: CorpusWork] = [:]
        for work in known.map({ library.corpus.works[$0] }) {
            if let pmid = work.pmid, asked.contains(pmid) { works[pmid] = work }
        }
        let articles = pmids.compactMap { works[$0] }.map { PubMedArticle($0, in: library).xml }
        let start = prologue(
            "PubmedArticleSet", "-//NLM//DTD PubMedArticle, 1st January 2025//EN",
            "https://dtd.nlm.nih.gov/ncbi/pubmed/out/pubmed_250101.dtd")
        let body = articles.map { $0 + "\n" }.joined()
        return .xml("\(start)<PubmedArticleSet>\n\(body)</PubmedArticleSet>\n")
    }

    private func fetchFailure(_ message: String) -> ServedResponse {
        let start = prologue("eEfetchResult", "-//NLM//DTD efetch 20131226//EN", "20131226/efetch.dtd")
        let error = "<ERROR>\(XMLWriter.escaped(message))</ERROR>"
        return .xml("\(start)<eFetchResult>\n\t\(error)\n</eFetchResult>\n", status: 400)
    }
}

// MARK: - Envelopes

extension PubMedService {
    private func isJSON(_ request: ServedRequest) -> Bool {
        request.parameter("retmode") == "json"
    }

    private func json(_ result: JSONValue) -> ServedResponse {
        .json(
            JSONValue.fields { answer in
                answer["authored"] = notice
                answer.object("header") { header in
                    header["type"] = "esearch"
                    header["version"] = "0.3"
                }
                answer.set("esearchresult", result)
            }.jsonText + "\n")
    }

    private func failure(_ message: String, _ request: ServedRequest) -> ServedResponse {
        if isJSON(request) { return json(.fields { $0["ERROR"] = message }) }
        return .xml(
            prologue("eSearchResult", "-//NLM//DTD esearch 20060628//EN", "20060628/esearch.dtd")
                + "<eSearchResult><ERROR>\(XMLWriter.escaped(message))</ERROR></eSearchResult>\n")
    }

    /// The service's answer beyond its ceiling is no JSON: it has a line break within a string.
    private func beyondCeiling(_ request: ServedRequest) -> ServedResponse {
        let message = "Search Backend failed: Exception:\n\(Self.ceilingMessage)"
        guard isJSON(request) else { return failure(message, request) }
        let note = notice.map { "\"authored\":\(JSONValue.string($0).jsonText)," } ?? ""
        let header = #""header":{"type":"esearch","version":"0.3"},"esearchresult":"#
        return .json("{\(note)\(header){\"ERROR\":\"\(message)\"}}\n")
    }

    private func prologue(_ root: String, _ publicName: String, _ system: String) -> String {
        let address = system.hasPrefix("https") ? system : "https://eutils.ncbi.nlm.nih.gov/eutils/dtd/\(system)"
        let doctype = "<!DOCTYPE \(root) PUBLIC \"\(publicName)\" \"\(address)\">"
        let comment = notice.map { "<!-- \($0.replacing("--", with: "- -")) -->\n" } ?? ""
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n\(doctype)\n\(comment)"
    }
}
