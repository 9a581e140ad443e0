import AssayKit

/// What a source announced over the pages of a search: some say a total on each page, and it may change meanwhile.
struct TotalCheck {
    private var announced: (first: Int, last: Int, key: SequenceKey)?

    /// Notes a total that stands on a page.
    mutating func note(_ total: Int, at key: SequenceKey) {
        guard let former = announced else {
            announced = (total, total, key)
            return
        }
        // Pages of several chains come in any order; their places decide which was last.
        if key >= former.key { announced = (former.first, total, key) }
    }

    /// The number to close the sheet against, after a walk that came to its end: the last, where exactly that many came.
    func closing(sum: Int) -> Int? {
        announced.map { $0.last == sum ? $0.last : $0.first }
    }

    /// What the person should know of a total that changed or was never told.
    func warning(of outcome: SourceOutcome) -> String? {
        if let announced, announced.first != announced.last {
            return "The source announced \(announced.first) items at first and \(announced.last) at the end."
        }
        guard outcome.balance.declared == nil, outcome.balance.fetched > 0 else { return nil }
        return "The source announced no total: whether all items came cannot be checked."
    }
}
