import AssayKit
import Foundation

/// A PubMed of invented records that answers esearch and efetch, with the real one's ceiling.
struct ImaginaryPubMed {
    /// The publication dates of each record, by PMID; usually one, two where print and online differ, none where unknown.
    var dates: [Int: [PartialDate]]
    var keepsHistory = true
    /// The most identifiers that one answer lists.
    var longestList = 10_000
    /// Records that searches find and fetches do not bring.
    var vanished: Set<Int> = []

    /// So many records over a stretch of days, one after the other.
    init(count: Int, from first: PartialDate, days: Int) {
        dates = [:]
        var day = first
        for number in 0..<count {
            dates[10_000_001 + number] = [day]
            day = number % days == days - 1 ? first : Self.following(day)
        }
    }

    func answer(to request: SourceRequest) -> SourceResponse {
        let parameters = request.parameters
        return request.url.contains("esearch") ? search(parameters) : fetch(parameters)
    }

    private func search(_ parameters: [String: String]) -> SourceResponse {
        let hits = hits(parameters)
        let start = parameters["retstart"].flatMap { Int($0) } ?? 0
        let wanted = min(parameters["retmax"].flatMap { Int($0) } ?? 20, longestList, 9_999 - start)
        let ids = hits.dropFirst(start).prefix(wanted).map { "\"\($0)\"" }.joined(separator: ",")
        let key = "\(parameters["mindate"] ?? "")-\(parameters["maxdate"] ?? "")"
        let history = keepsHistory ? #""querykey":"1","webenv":"\#(key)","# : ""
        let warning = hits.isEmpty ? #","warninglist":{"outputmessages":["No items found."]}"# : ""
        return Fixture.text(
            #"{"esearchresult":{"count":"\#(hits.count)",\#(history)"idlist":[\#(ids)]\#(warning)}}"#)
    }

    private func hits(_ parameters: [String: String]) -> [Int] {
        guard let first = parameters["mindate"], let last = parameters["maxdate"] else { return dates.keys.sorted() }
        let bounds = [first, last].map { PartialDate(iso: String($0.map { $0 == "/" ? "-" : $0 })) }
        return dates.filter { $0.value.contains { $0.isWithin(since: bounds[0], until: bounds[1]) } }.keys.sorted()
    }

    private func fetch(_ parameters: [String: String]) -> SourceResponse {
        var ids = (parameters["id"] ?? "").split(separator: ",").compactMap { Int($0) }
        if let key = parameters["WebEnv"]?.split(separator: "-"), let start = Int(parameters["retstart"] ?? "") {
            let period = key.count == 2 ? ["mindate": String(key[0]), "maxdate": String(key[1])] : [:]
            ids = Array(hits(period).dropFirst(start).prefix(Int(parameters["retmax"] ?? "") ?? 0))
        }
        let articles = ids.filter { dates[$0] != nil && !vanished.contains($0) }.map {
            "<PubmedArticle><MedlineCitation><PMID>\($0)</PMID><Article/></MedlineCitation></PubmedArticle>"
        }
        return Fixture.text("<PubmedArticleSet>\(articles.joined())</PubmedArticleSet>")
    }

    private static func following(_ day: PartialDate) -> PartialDate {
        PartialDate(year: day.year, month: day.month, day: (day.day ?? 1) + 1)
            ?? PartialDate(year: day.year, month: (day.month ?? 1) + 1, day: 1)
            ?? PartialDate(year: day.year + 1, month: 1, day: 1) ?? day
    }
}
