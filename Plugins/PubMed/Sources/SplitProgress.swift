import AssayKit

/// How far a search is that has more hits than one esearch serves, and so is asked in parts by date, one after the other.
struct SplitProgress: Hashable {
    /// How many hits the whole search has.
    var declared: Int
    /// The period of the whole search.
    var period: DateSlice
    /// How many hits the parts so far have.
    var found = 0
    /// The parts that were not asked yet, newest first.
    var pending: [DateSlice] = []
    /// Whether the part that is asked now is that of the records without a date, the last.
    var isRest = false

    init(declared: Int, period: DateSlice) {
        self.declared = declared
        self.period = period
    }

    /// Reads what ``context`` wrote; `nil` where the search was not split.
    init?(context: [String: String]) {
        guard let declared = context["declared"].flatMap({ Int($0) }),
            let period = context["period"].flatMap(DateSlice.init(text:))
        else { return nil }
        self.declared = declared
        self.period = period
        found = context["found"].flatMap { Int($0) } ?? 0
        pending = (context["pending"] ?? "").split(separator: " ").compactMap { DateSlice(text: String($0)) }
        isRest = context["rest"] == "yes"
    }

    /// The progress as a request carries it.
    var context: [String: String] {
        [
            "declared": String(declared), "period": period.text, "found": String(found), "rest": isRest ? "yes" : "no",
            "pending": pending.map(\.text).joined(separator: " "),
        ]
    }
}
