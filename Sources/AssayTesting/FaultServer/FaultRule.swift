/// Which requests meet a fault.
package struct FaultRule: Sendable {
    /// The fault.
    package var fault: Fault

    /// Whether a request may meet it.
    package var matches: @Sendable (ServedRequest) -> Bool

    /// How many requests that match pass before it strikes.
    package var after: Int

    /// How often it strikes; `nil` for always.
    package var times: Int?

    /// Makes a rule; without a condition it is for every request.
    package init(
        _ fault: Fault, after: Int = 0, times: Int? = nil,
        where matches: @escaping @Sendable (ServedRequest) -> Bool = { _ in true }
    ) {
        self.fault = fault
        self.matches = matches
        self.after = after
        self.times = times
    }
}
