import AssayKit

/// Finds a record's date of publication. Times of registration are none, and are not looked at.
enum DataCiteDates {
    /// The date that refines the year of publication, or that year; without a year, the best date there is.
    static func date(of attributes: DataCiteItem.Attributes) -> PartialDate? {
        let year = attributes.publicationYear?.int.flatMap { PartialDate(year: $0) }
        let dates: [DataCiteItem.Dated] = attributes.dates?.elements() ?? []
        let types = year == nil ? ["Issued", "Available", "Submitted", "Created"] : ["Issued", "Available"]
        let candidates = types.flatMap { type in
            dates.filter { $0.dateType?.text == type }.compactMap { $0.date.flatMap { Self.date(in: $0.text) } }
        }
        guard let year else { return candidates.first }
        let fitting = candidates.filter { $0.year == year.year }
        return fitting.first { $0.day != nil } ?? fitting.first { $0.month != nil } ?? year
    }

    /// A year, month, day or time, or the earlier end of a range, also of one that was written backwards.
    static func date(in text: String) -> PartialDate? {
        text.split(separator: "/").compactMap(moment).min()
    }

    /// One date; of one whose month or day does not exist, what exists of it.
    private static func moment(_ text: Substring) -> PartialDate? {
        let day = text.trimmingWhitespace().split { $0 == " " || $0 == "T" }.first ?? ""
        let numbers = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard (1...3).contains(numbers.count), day.split(separator: "-").first?.count == 4, let year = numbers[0] else {
            return nil
        }
        return PartialDate(
            lenientYear: year, month: numbers.count > 1 ? numbers[1] : nil, day: numbers.count > 2 ? numbers[2] : nil)
    }
}
