/// Which date of a work a range is about.
enum SearchDate: Hashable, Sendable {
    case publication, created, start, primaryCompletion, completion, firstPosted, resultsPosted, lastUpdate
    /// When the services last added or changed their record of the work.
    case changed

    /// `YYYY[-MM[-DD]]` or with slashes as a number that sorts; a part that is missing becomes `fill`.
    static func key(_ text: String, fill: Int) -> Int? {
        let parts = text.split { $0 == "-" || $0 == "/" }.map { Int($0) }
        guard let first = parts.first, let year = first, (1...9999).contains(year), parts.count <= 3 else { return nil }
        var key = year
        for index in 1...2 {
            let part = index < parts.count ? parts[index] : fill
            guard let part, (1...99).contains(part) else { return nil }
            key = key * 100 + part
        }
        return key
    }

    /// The range from the first day of `from` to the last day of `until`; an end that is open is `nil`.
    static func range(from: String?, until: String?) -> ClosedRange<Int>? {
        let first = from.map { key($0, fill: 1) } ?? 1
        let last = until.map { key($0, fill: 99) } ?? Int.max
        guard let first, let last, first <= last else { return nil }
        return first...last
    }
}
