extension Int {
    /// The sum, or the greatest or least number where it does not fit.
    func addingClamped(_ other: Int) -> Int {
        let sum = addingReportingOverflow(other)
        guard sum.overflow else { return sum.partialValue }
        return other > 0 ? .max : .min
    }

    /// How many are left of a total when `listed` of them are shown; never negative.
    func left(after listed: Int) -> Int {
        Swift.max(0, addingClamped(-listed))
    }
}
