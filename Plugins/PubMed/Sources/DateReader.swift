import AssayKit

/// Reads `PubDate` and its like: year, month and day apart, year and season, or MEDLINE's free form.
enum DateReader {
    /// The date, as exact as it is given; `nil` where it has no year.
    static func date(of element: XMLElement) -> PartialDate? {
        var year: Int?
        var month: Int?
        var day: Int?
        var medline: PartialDate?
        for child in element.children {
            switch child.name {
            case "Year": year = Int(child.text.trimmingWhitespace())
            case "Month": month = PartialDate.month(named: child.text.trimmingWhitespace())
            case "Day": day = Int(child.text.trimmingWhitespace())
            case "MedlineDate": medline = PartialDate(medline: child.text)
            default: break
            }
        }
        return year.flatMap { PartialDate(lenientYear: $0, month: month, day: day) } ?? medline
    }
}
