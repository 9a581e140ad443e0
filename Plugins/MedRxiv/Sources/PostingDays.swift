import AssayKit

/// A stretch of days on which versions were posted, both ends included.
struct PostingDays: Hashable {
    let from: PartialDate
    let to: PartialDate

    /// A stretch of whole days; `nil` where it would end before it begins.
    init?(from: PartialDate, to: PartialDate) {
        guard from.firstDay <= to.lastDay else { return nil }
        self.from = from.firstDay
        self.to = to.lastDay
    }

    /// Reads what ``text`` wrote.
    init?(text: some StringProtocol) {
        let days = text.split(separator: "/").compactMap { PartialDate(iso: String($0)) }
        guard days.count == 2 else { return nil }
        self.init(from: days[0], to: days[1])
    }

    /// The form of addresses and contexts: `2024-01-01/2024-01-31`.
    var text: String { "\(from)/\(to)" }

    /// The last year that is ever asked for.
    static let farYear = 2100
}

// MARK: - Parts

extension PostingDays {
    /// The calendar years of the stretch, the first and last perhaps in part, oldest first.
    var years: [PostingDays] {
        (from.year...to.year).compactMap { part(of: PartialDate(year: $0)) }
    }

    /// Its calendar months, newest first.
    var months: [PostingDays] {
        (from.year...to.year).flatMap { year in
            (1...12).compactMap { part(of: PartialDate(year: year, month: $0)) }
        }.reversed()
    }

    /// Its months in two halves; `nil` where it lies within one month.
    var halves: (PostingDays, PostingDays)? {
        let months = Array(months.reversed())
        guard months.count > 1 else { return nil }
        let middle = months.count / 2
        guard let first = PostingDays(from: from, to: months[middle - 1].to),
            let second = PostingDays(from: months[middle].from, to: to)
        else { return nil }
        return (first, second)
    }

    private func part(of period: PartialDate?) -> PostingDays? {
        period.flatMap { PostingDays(from: max(from, $0.firstDay), to: min(to, $0.lastDay)) }
    }
}
