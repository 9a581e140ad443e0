import AssayKit

/// An item that came with a page, readable or not.
enum PageItem {
    case record(Record)
    case unparsable(SourceProblem)

    /// The items in the source's order: a problem stands at its position, records where none does, and problems without
    /// a position at the end. A limit then cuts the page where the source's own order does.
    static func items(of page: SourcePage) -> [PageItem] {
        let problems = page.problems.filter { $0.kind == .unparsable }
        let placed = problems.filter { $0.position != nil }.sorted { ($0.position ?? 0) < ($1.position ?? 0) }
        var records = page.records[...]
        var items: [PageItem] = []
        for problem in placed {
            while items.count < problem.position ?? 0, let record = records.popFirst() { items.append(.record(record)) }
            items.append(.unparsable(problem))
        }
        return items + records.map(PageItem.record)
            + problems.filter { $0.position == nil }.map(PageItem.unparsable)
    }
}
