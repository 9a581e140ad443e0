import AssayKit

/// A part of a search: articles of some years, or of none of them, perhaps only those taken up within some days.
struct DOAJSlice: Hashable {
    /// The years of publication, both ends included; `nil` for the rest.
    var years: ClosedRange<Int>?
    /// The years that other parts have: of the rest, none of these.
    var excluded: [ClosedRange<Int>] = []
    /// The days on which DOAJ took the record up; `nil` for any.
    var created: DayWindow?

    /// The part's name, for messages.
    var name: String {
        let time = years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" }
        let window = created.map { ", taken up \($0.first) to \($0.last)" } ?? ""
        return (time ?? "other or no year") + window
    }

    /// What the part adds behind the query. Between two colons there is always an ` AND `, since DOAJ takes a colon for a
    /// field's only there.
    var clause: String {
        var clauses = years.map { [" AND bibjson.year:\(Self.range($0))"] } ?? []
        clauses += excluded.map { " AND NOT bibjson.year:\(Self.range($0))" }
        clauses += created.map { [" AND created_date:[\($0.first) TO \($0.last)]"] } ?? []
        return clauses.joined()
    }

    static func range(_ years: ClosedRange<Int>) -> String {
        "[\(padded(years.lowerBound)) TO \(padded(years.upperBound))]"
    }

    /// Years are texts at DOAJ, so that they are compared as such.
    private static func padded(_ year: Int) -> String {
        let digits = String(year)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

// MARK: - Parts

extension DOAJSlice {
    /// The parts that a search is first cut into, newest first, the rest last. Open access is young: all before 2000 is one part.
    ///
    /// - Parameters:
    ///   - total: How many records the search has: the more, the narrower the parts.
    ///   - latest: The year in which the answer was given, where it says so.
    static func initial(total: Int, latest: Int?) -> [DOAJSlice] {
        let width = total > 15_000 ? 1 : total > 5_000 ? 2 : 5
        let last = min(max(latest ?? assumedYear, young), 9_000)
        let middle = stride(from: young, through: last, by: width).map { $0...min($0 + width - 1, last) }
        let ranges = [1_000...(young - 1)] + middle + [(last + 1)...9_999]
        return ranges.reversed().map { DOAJSlice(years: $0) } + [DOAJSlice(excluded: ranges)]
    }

    /// Two parts that cover this one, by year as long as it has several, then by the day of taking up; none where that is a single
    /// day.
    ///
    /// - Parameter latest: The year in which the answer was given, where it says so.
    func halves(latest: Int?) -> [DOAJSlice] {
        if let years, years.count > 1, created == nil {
            let middle = years.lowerBound + years.count / 2
            return [DOAJSlice(years: middle...years.upperBound), DOAJSlice(years: years.lowerBound...(middle - 1))]
        }
        let end = min(max(latest ?? Self.assumedYear, Self.firstYear), 9_000) + 1
        let windows = (created ?? DayWindow(years: Self.firstYear...end))?.halves ?? []
        return windows.map { DOAJSlice(years: years, excluded: excluded, created: $0) }
    }

    /// From this year on there are parts of a few years.
    private static let young = 2_000
    /// DOAJ began in 2003; nothing was taken up before this year.
    private static let firstYear = 2_000
    /// The last year that gets a part of its own where an answer does not tell when it was given.
    private static let assumedYear = 2_030
}

// MARK: - Text

extension DOAJSlice {
    /// Reads what ``text`` wrote.
    init?(text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3 else { return nil }
        years = Self.years(parts[0])
        excluded = parts[1].split(separator: ",").compactMap(Self.years)
        created = parts[2].isEmpty ? nil : DayWindow(text: parts[2])
    }

    /// The form in which requests carry it.
    var text: String {
        let years = years.map(Self.text) ?? ""
        return "\(years)/\(excluded.map(Self.text).joined(separator: ","))/\(created?.text ?? "")"
    }

    private static func text(_ years: ClosedRange<Int>) -> String { "\(years.lowerBound)-\(years.upperBound)" }

    private static func years(_ text: Substring) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1], ends[0] >= 0, ends[1] <= 9_999 else { return nil }
        return ends[0]...ends[1]
    }
}
