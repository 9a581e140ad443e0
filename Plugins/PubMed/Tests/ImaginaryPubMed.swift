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
        let key = [parameters["mindate"] ?? "", parameters["maxdate"] ?? "", refused(parameters) ?? ""]
            .joined(separator: "-")
        let history = keepsHistory ? #""querykey":"1","webenv":"\#(key)","# : ""
        let warning = hits.isEmpty ? #","warninglist":{"outputmessages":["No items found."]}"# : ""
        return Fixture.text(
            #"{"esearchresult":{"count":"\#(hits.count)",\#(history)"idlist":[\#(ids)]\#(warning)}}"#)
    }

    private func hits(_ parameters: [String: String]) -> [Int] {
        let wanted = Self.period(parameters["mindate"], parameters["maxdate"])
        let refused = refused(parameters)?.split(separator: "_").map(String.init) ?? []
        let left = refused.count == 2 ? Self.period(refused[0], refused[1]) : nil
        return dates.filter { _, days in
            (wanted.map { period in days.contains { $0.isWithin(since: period.0, until: period.1) } } ?? true)
                && !(left.map { period in days.contains { $0.isWithin(since: period.0, until: period.1) } } ?? false)
        }.keys.sorted()
    }

    private static func period(_ first: String?, _ last: String?) -> (PartialDate, PartialDate)? {
        let bounds = [first, last].compactMap { text in
            text.flatMap { PartialDate(iso: String($0.map { $0 == "/" ? "-" : $0 })) }
        }
        return bounds.count == 2 ? (bounds[0], bounds[1]) : nil
    }

    /// The dates that a term leaves out, as `first_last`.
    private func refused(_ parameters: [String: String]) -> String? {
        if let kept = parameters["refused"] { return kept }
        let term = parameters["term"] ?? ""
        let refusal = #/NOT \("([0-9/]+)"\[dp\] : "([0-9/]+)"\[dp\]\)$/#
        return term.firstMatch(of: refusal).map { "\($0.1)_\($0.2)" }
    }

    private func fetch(_ parameters: [String: String]) -> SourceResponse {
        var ids = (parameters["id"] ?? "").split(separator: ",").compactMap { Int($0) }
        if let key = parameters["WebEnv"]?.split(separator: "-", omittingEmptySubsequences: false),
            let start = Int(parameters["retstart"] ?? "")
        {
            var period = key.count >= 2 ? ["mindate": String(key[0]), "maxdate": String(key[1])] : [:]
            if key.count == 3 { period["refused"] = String(key[2]) }
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
