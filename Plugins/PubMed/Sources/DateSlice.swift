import AssayKit

/// A stretch of publication dates, whole days, both ends included.
struct DateSlice: Hashable {
    let from: PartialDate
    let to: PartialDate

    /// A stretch of whole days; `nil` where it would end before it begins.
    init?(from: PartialDate, to: PartialDate) {
        guard from.firstDay <= to.lastDay else { return nil }
        self.from = from.firstDay
        self.to = to.lastDay
    }

    /// The period of a search, its open ends far away; `nil` for a search without period.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where the period ends before it begins.
    init?(since: PartialDate?, until: PartialDate?) throws(SourceError) {
        guard since != nil || until != nil else { return nil }
        guard let first = since ?? Self.all?.from, let last = until ?? Self.all?.to,
            let slice = DateSlice(from: first, to: last)
        else {
            throw SourceError(
                .unsupportedQuery, "The period ends before it begins.", hint: "check since and until")
        }
        self = slice
    }
}

// MARK: - Text

extension DateSlice {
    /// Reads what ``text`` wrote.
    init?(text: String) {
        let days = text.split(separator: "/").compactMap { PartialDate(iso: String($0)) }
        guard days.count == 2 else { return nil }
        self.init(from: days[0], to: days[1])
    }

    /// The form in which requests carry it: `2001-01-01/2001-06-30`.
    var text: String { "\(from)/\(to)" }

    /// The value of `mindate`: `YYYY` for whole years, or else `YYYY/MM/DD`.
    var minimum: String { isWholeYears ? from.parameter(byYear: true) : from.parameter(byYear: false) }

    /// The value of `maxdate`.
    var maximum: String { isWholeYears ? to.parameter(byYear: true) : to.parameter(byYear: false) }

    /// The stretch as a part of a term: `"2001/01/01"[dp] : "2001/06/30"[dp]`.
    var range: String { "\"\(from.parameter(byYear: false))\"[dp] : \"\(to.parameter(byYear: false))\"[dp]" }

    private var isWholeYears: Bool {
        from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31
    }
}

extension PartialDate {
    /// The form that E-utilities take (NBK25499).
    fileprivate func parameter(byYear: Bool) -> String {
        let text = description
        return byYear ? String(text.prefix(4)) : String(text.map { $0 == "-" ? "/" : $0 })
    }
}

// MARK: - Parts

extension DateSlice {
    /// Any date; 3000 is NCBI's own way to leave the end open.
    static let all: DateSlice? = PartialDate(year: 1000).flatMap { first in
        PartialDate(year: 3000).flatMap { DateSlice(from: first, to: $0) }
    }

    /// Two or more stretches that cover this one without overlap, newest first; none where it is a single day.
    var parts: [DateSlice] {
        var parts: [DateSlice] = []
        var start = from
        for cut in cuts {
            guard let end = cut.dayBefore, let part = DateSlice(from: start, to: end) else { return [] }
            parts.append(part)
            start = cut
        }
        guard !parts.isEmpty, let last = DateSlice(from: start, to: to) else { return [] }
        return Array((parts + [last]).reversed())
    }

    /// What of a period comes after this stretch; `nil` where nothing does.
    func later(in period: DateSlice) -> DateSlice? {
        to.dayAfter.flatMap { DateSlice(from: $0, to: period.to) }
    }

    /// The days on which a new part begins.
    private var cuts: [PartialDate] {
        let years = to.year - from.year
        if years >= Self.wide {
            let known = Self.firstCuts.filter { $0 > from.year && $0 <= to.year }
            if !known.isEmpty { return known.compactMap { PartialDate(year: $0)?.firstDay } }
        }
        return [middle].compactMap(\.self)
    }

    /// The day on which the later half begins: of years, else of months, else of days.
    private var middle: PartialDate? {
        guard let month = from.month, let day = from.day, let lastMonth = to.month, let lastDay = to.day else {
            return nil
        }
        if to.year > from.year { return PartialDate(year: from.year + (to.year - from.year + 1) / 2)?.firstDay }
        if lastMonth > month {
            return PartialDate(year: from.year, month: month + (lastMonth - month + 1) / 2)?.firstDay
        }
        guard lastDay > day else { return nil }
        return PartialDate(year: from.year, month: month, day: day + (lastDay - day + 1) / 2)
    }

    /// From how many years on a stretch is cut at ``firstCuts`` rather than in the middle.
    private static let wide = 200
    /// The literature grows: these cuts make parts of comparable size out of an open period.
    private static let firstCuts = [1950, 1970, 1980, 1990, 2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035, 2040]
}

extension PartialDate {
    /// The day after a whole day.
    fileprivate var dayAfter: PartialDate? {
        guard let month, let day else { return nil }
        return PartialDate(year: year, month: month, day: day + 1)
            ?? PartialDate(year: year, month: month + 1, day: 1) ?? PartialDate(year: year + 1, month: 1, day: 1)
    }

    /// The day before a whole day.
    fileprivate var dayBefore: PartialDate? {
        guard let month, let day else { return nil }
        if day > 1 { return PartialDate(year: year, month: month, day: day - 1) }
        if month > 1 { return PartialDate(year: year, month: month - 1)?.lastDay }
        return PartialDate(year: year - 1)?.lastDay
    }
}
