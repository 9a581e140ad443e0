/// A part of a search: the records of some years of publication, or those of none of these.
struct DataCiteSlice: Hashable {
    /// The years, both ends included; `nil` for the rest, which has no year or an impossible one.
    var years: ClosedRange<Int>?

    /// The part's name, for messages.
    var name: String {
        years.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound) to \($0.upperBound)" } ?? "no year"
    }

    /// What the part adds behind the query.
    var clause: String {
        years.map { " AND publicationYear:\(Self.range($0))" } ?? " AND NOT publicationYear:\(Self.range(Self.all))"
    }

    static func range(_ years: ClosedRange<Int>) -> String {
        "[\(years.lowerBound) TO \(years.upperBound)]"
    }
}

// MARK: - Parts

extension DataCiteSlice {
    /// All years that a record can have.
    static let all = 0...9_999

    /// The parts that a search is first cut into, newest first, the rest last. Most DOIs of DataCite are of the last years.
    static var initial: [DataCiteSlice] {
        let starts = [
            0, 1990, 2000, 2005, 2010, 2013, 2016, 2018, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 10_000,
        ]
        let ranges = zip(starts, starts.dropFirst()).map { $0...($1 - 1) }
        return ranges.reversed().map { DataCiteSlice(years: $0) } + [DataCiteSlice(years: nil)]
    }

    /// Two parts that cover this one, the newer first; none for a single year and for the rest.
    var halves: [DataCiteSlice] {
        guard let years, years.count > 1 else { return [] }
        let middle = years.lowerBound + years.count / 2
        return [DataCiteSlice(years: middle...years.upperBound), DataCiteSlice(years: years.lowerBound...(middle - 1))]
    }

    /// Reads what ``text`` wrote.
    init?(text: String) {
        if text == "rest" {
            years = nil
            return
        }
        let ends = text.split(separator: "-").compactMap { Int($0) }
        guard ends.count == 2, ends[0] <= ends[1], ends[0] >= 0, ends[1] <= 9_999 else { return nil }
        years = ends[0]...ends[1]
    }

    /// The form in which requests carry it.
    var text: String {
        years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? "rest"
    }
}
