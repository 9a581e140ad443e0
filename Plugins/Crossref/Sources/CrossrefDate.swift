import AssayKit

/// A date of Crossref: `{"date-parts": [[2020, 5]]}`, at times `[[null]]`.
struct CrossrefDate: Decodable {
    var parts: [[Int?]]?

    private enum CodingKeys: String, CodingKey {
        case parts = "date-parts"
    }

    /// The date as exact as it exists; `nil` where not even a year came.
    var partialDate: PartialDate? {
        guard let numbers = parts?.first, let year = numbers.first.flatMap(\.self) else { return nil }
        let month = numbers.dropFirst().first.flatMap(\.self)
        let day = numbers.dropFirst(2).first.flatMap(\.self)
        return PartialDate(lenientYear: year, month: month, day: day)
    }
}
