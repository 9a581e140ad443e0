import AssayKit

/// Compiles what little of a search Crossref can express: its words and its period.
enum CrossrefQueryCompiler {
    /// The words of all positive terms, each once and in order; what they must do with each other is left to the host.
    static func words(of query: Query) -> String {
        var seen: Set<String> = []
        let words = query.positiveTerms.flatMap { $0.text.split(whereSeparator: \.isWhitespace).map(String.init) }
        return words.filter { seen.insert($0.lowercased()).inserted }.joined(separator: " ")
    }

    /// The filter of a period, both ends included, and of the day (UTC) since which Crossref indexed a work anew, as it does
    /// after each change of its metadata; `nil` where there is neither.
    static func filter(since: PartialDate?, until: PartialDate?, changedSince: PartialDate? = nil) -> String? {
        let ends = [
            since.map { "from-pub-date:\($0.firstDay)" }, until.map { "until-pub-date:\($0.lastDay)" },
            changedSince.map { "from-index-date:\($0.firstDay)" },
        ]
        let filter = ends.compactMap(\.self).joined(separator: ",")
        return filter.isEmpty ? nil : filter
    }
}
