import AssayKit
import GRDB

/// The SQL of a ``WorkFilter``, behind `FROM works`.
struct WorkQuery {
    /// `JOIN … WHERE …`, or nothing.
    private(set) var condition = ""
    private(set) var order = "ORDER BY works.year IS NULL, works.year DESC, works.id"
    private(set) var arguments = StatementArguments()
    private var clauses: [String] = []

    init(_ filter: WorkFilter, hasIndex: Bool) {
        let words = SearchText(filter.text ?? "")
        if !words.isEmpty { hasIndex ? searchIndex(words) : searchText(words) }
        if let theme = filter.theme {
            // U+10FFFF ends every range of texts with that beginning.
            add(
                """
                works.id IN (SELECT work_id FROM findings WHERE theme = ? OR (theme > ? AND theme < ?)
                    OR (theme > ? AND theme < ?))
                """, [theme, theme + "/", theme + "/\u{10FFFF}", theme + ".", theme + ".\u{10FFFF}"])
        }
        if let status = filter.status { add("works.status = ?", [status]) }
        if let kind = filter.kind { add("works.kind = ?", [kind]) }
        if let years = filter.years { add("works.year BETWEEN ? AND ?", [years.lowerBound, years.upperBound]) }
        if !clauses.isEmpty { condition += "WHERE " + clauses.joined(separator: " AND ") }
    }

    private mutating func searchIndex(_ words: SearchText) {
        condition = "JOIN \(SearchIndex.table) ON \(SearchIndex.table).rowid = works.number "
        add("\(SearchIndex.table) MATCH ?", [words.expression])
        // A word in the title counts ten times one in the abstract.
        order = "ORDER BY bm25(\(SearchIndex.table), 10.0, 1.0), works.id"
    }

    /// Without FTS5: every word must stand somewhere; SQLite's LIKE folds ASCII case only.
    private mutating func searchText(_ words: SearchText) {
        for word in words.words {
            add("(coalesce(works.title, '') || ' ' || works.body) LIKE ?", ["%\(word)%"])
        }
    }

    private mutating func add(_ clause: String, _ values: StatementArguments) {
        clauses.append(clause)
        arguments += values
    }
}
