/// The tries after the first that one host may still cost.
struct RetryCredit: Hashable, Sendable {
    private let limit: Int
    private var left: Int

    /// A credit of so many tries.
    init(limit: Int) {
        self.limit = max(0, limit)
        left = self.limit
    }

    /// Takes one; false when none is left.
    mutating func take() -> Bool {
        guard left > 0 else { return false }
        left -= 1
        return true
    }

    /// Gives one back, for an answer.
    mutating func giveBack() {
        left = min(limit, left + 1)
    }
}
