import AssayKit

/// Finds an item's date without the parts that Europe PMC fills in.
///
/// `firstPublicationDate` is a full date even where the source has none: it is then `printPublicationDate`, whose day is
/// always the first and whose month may be January. So a first day counts only where something vouches for it.
enum EuropePMCDates {
    /// The date of first publication as exact as it is known; otherwise the electronic, the printed, the bare year.
    static func date(of item: EuropePMCItem) -> PartialDate? {
        let electronic = item.electronicPublicationDate.flatMap(PartialDate.init(iso:))
        let printed = printedDate(of: item)
        guard let first = item.firstPublicationDate.flatMap(PartialDate.init(iso:)) else {
            return electronic ?? printed ?? year(of: item)
        }
        if first.day != 1 || first == electronic || item.source == "PPR" { return first }
        if let printed, first.isWithin(since: printed, until: printed) { return printed }
        return withoutInventedParts(first)
    }

    /// The date as printed ("2025 Dec"), read from the free text, never from `printPublicationDate`.
    private static func printedDate(of item: EuropePMCItem) -> PartialDate? {
        item.journalInfo?.dateOfPublication.flatMap(PartialDate.init(medline:))
    }

    private static func withoutInventedParts(_ date: PartialDate) -> PartialDate? {
        PartialDate(year: date.year, month: date.month == 1 ? nil : date.month)
    }

    private static func year(of item: EuropePMCItem) -> PartialDate? {
        let years = [item.pubYear, item.journalInfo?.yearOfPublication, item.bookOrReportDetails?.yearOfPublication]
        return years.compactMap { $0?.int }.first { $0 > 0 }.flatMap { PartialDate(year: $0) }
    }
}
