import Synchronization

/// The gates of all hosts that a client has met.
final class HostGates: Sendable {
    private let gates = Mutex<[String: HostGate]>([:])
    private let longestWait: Double
    private let effects: HTTPEffects

    init(longestWait: Double, effects: HTTPEffects) {
        self.longestWait = longestWait
        self.effects = effects
    }

    /// The gate before the host and port of an address, or before one service of several behind them.
    func gate(before address: HTTPAddress, lane: String, pace: HostPace) -> HostGate {
        let name = lane.isEmpty ? address.authority : "\(address.authority) \(lane)"
        return gates.withLock { gates in
            if let gate = gates[name] { return gate }
            let gate = HostGate(pace: pace, longestWait: longestWait, effects: effects)
            gates[name] = gate
            return gate
        }
    }
}
