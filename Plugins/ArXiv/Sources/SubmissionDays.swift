import AssayKit

/// A stretch of days of first submission, both ends included, in GMT as arXiv counts.
struct SubmissionDays: Hashable {
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
            let days = SubmissionDays(from: first, to: last)
        else {
            throw SourceError(.unsupportedQuery, "the period ends before it begins", hint: "check since and until")
        }
        self = days
    }

    /// Any day: arXiv began in August 1991.
    static let all = PartialDate(year: 1991).flatMap { first in
        PartialDate(year: 2100).flatMap { SubmissionDays(from: first, to: $0) }
    }
}

// MARK: - Text

extension SubmissionDays {
    /// Reads what ``text`` wrote.
    init?(text: String) {
        let days = text.split(separator: "/").compactMap { PartialDate(iso: String($0)) }
        guard days.count == 2 else { return nil }
        self.init(from: days[0], to: days[1])
    }

    /// The form in which requests carry it: `2001-01-01/2001-06-30`.
    var text: String { "\(from)/\(to)" }

    /// The stretch for people.
    var name: String { "\(from) to \(to)" }

    /// The clause of the query, from the first minute to the last.
    var clause: String { "submittedDate:[\(Self.digits(from))0000 TO \(Self.digits(to))2359]" }

    private static func digits(_ day: PartialDate) -> String {
        day.description.filter { $0 != "-" }
    }
}

// MARK: - Parts

extension SubmissionDays {
    /// Two or more stretches that cover this one without overlap, oldest first; none where it is a single day.
    var parts: [SubmissionDays] {
        var parts: [SubmissionDays] = []
        var start = from
        for cut in cuts {
            guard let end = cut.dayBefore, let part = SubmissionDays(from: start, to: end) else { return [] }
            parts.append(part)
            start = cut
        }
        guard !parts.isEmpty, let last = SubmissionDays(from: start, to: to) else { return [] }
        return parts + [last]
    }

    /// The days on which a new part begins.
    private var cuts: [PartialDate] {
        if to.year - from.year >= Self.wide {
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
    private static let wide = 12
    /// Submissions grow: these years make parts of comparable size out of an open period.
    static let firstCuts = [2004, 2010, 2014, 2017, 2019, 2021, 2023, 2024, 2025, 2026, 2028, 2032, 2040]
}

extension PartialDate {
    /// The day before a whole day.
    fileprivate var dayBefore: PartialDate? {
        guard let month, let day else { return nil }
        if day > 1 { return PartialDate(year: year, month: month, day: day - 1) }
        if month > 1 { return PartialDate(year: year, month: month - 1)?.lastDay }
        return PartialDate(year: year - 1)?.lastDay
    }
}
