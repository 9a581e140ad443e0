/// How far a search is that has more hits than one esearch serves, and so is asked in parts by date, one after the other.
struct SplitProgress: Hashable {
    /// How many hits the whole search has.
    var declared: Int
    /// How many hits the parts so far have.
    var found = 0
    /// The parts that were not asked yet, newest first.
    var pending: [DateSlice] = []
    /// Whether the host was told a total already.
    var isTold: Bool

    init(declared: Int, isTold: Bool) {
        self.declared = declared
        self.isTold = isTold
    }

    /// Reads what ``context`` wrote; `nil` where the search was not split.
    init?(context: [String: String]) {
        guard let declared = context["declared"].flatMap({ Int($0) }) else { return nil }
        self.declared = declared
        found = context["found"].flatMap { Int($0) } ?? 0
        pending = (context["pending"] ?? "").split(separator: " ").compactMap { DateSlice(text: String($0)) }
        isTold = context["told"] == "yes"
    }

    /// The progress as a request carries it.
    var context: [String: String] {
        [
            "declared": String(declared), "found": String(found), "told": isTold ? "yes" : "no",
            "pending": pending.map(\.text).joined(separator: " "),
        ]
    }
}
