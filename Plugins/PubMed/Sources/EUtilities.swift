import AssayKit

/// Makes the requests to NCBI's E-utilities (NBK25499), all to the database `pubmed`.
struct EUtilities {
    let base: String

    /// How many records one efetch may ask for; NCBI wants longer lists to be posted (NBK25499).
    static let batchSize = 200
    /// How many records of one search esearch and efetch serve: "ESearch can only retrieve the first 9,999 records".
    static let ceiling = 9_999
    /// Parameters longer than this go into a body; addresses of many kilobytes are answered with 414.
    private static let longestAddress = 3_000

    /// An esearch whose identifiers also stay on the history server.
    func search(_ step: SearchStep) -> SourceRequest {
        let start = step.start == 0 ? nil : String(step.start)
        return request(
            "esearch.fcgi",
            [
                "db": "pubmed", "retmode": "json", "usehistory": "y", "sort": "pub_date", "term": step.wholeTerm,
                "retstart": start, "retmax": String(step.retmax),
                "datetype": step.slice.map { _ in "pdat" }, "mindate": step.slice?.minimum,
                "maxdate": step.slice?.maximum,
            ],
            purpose: .search, context: step.context)
    }

    /// An esearch for DOIs.
    func search(_ step: LookupStep) -> SourceRequest {
        request(
            "esearch.fcgi",
            [
                "db": "pubmed", "retmode": "json", "term": step.term,
                "retmax": String(Self.batchSize),
            ],
            purpose: .search, context: step.context, expectedItems: step.dois.count)
    }

    /// An efetch of records by their PMIDs.
    func fetch(_ step: FetchStep, ids: [String]? = nil) -> SourceRequest {
        request(
            "efetch.fcgi",
            ["db": "pubmed", "retmode": "xml", "id": (ids ?? step.asked.pmids).joined(separator: ",")],
            purpose: .page, context: step.context, expectedItems: step.asked.count)
    }

    /// An efetch of a stretch of a search that the history server keeps.
    func fetch(_ history: SearchHistory, from start: Int, count: Int) -> SourceRequest {
        request(
            "efetch.fcgi",
            [
                "db": "pubmed", "retmode": "xml", "WebEnv": history.webEnvironment, "query_key": history.queryKey,
                "retstart": String(start), "retmax": String(count),
            ],
            purpose: .page, context: FetchStep(asked: .number(count)).context, expectedItems: count)
    }

    private func request(
        _ path: String, _ parameters: KeyValuePairs<String, String?>, purpose: SourceRequest.Purpose,
        context: [String: String], expectedItems: Int? = nil
    ) -> SourceRequest {
        let form = SourceRequest.form(parameters)
        let address = SourceRequest.address(base, path)
        guard form.utf8.count > Self.longestAddress else {
            return SourceRequest(
                .get, "\(address)?\(form)", purpose: purpose, context: context, expectedItems: expectedItems)
        }
        return SourceRequest(
            .post, address, headers: ["Content-Type": "application/x-www-form-urlencoded"], body: form,
            purpose: purpose, context: context, expectedItems: expectedItems)
    }
}
