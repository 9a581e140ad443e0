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

    /// The gate before the host and port of an address.
    func gate(before address: HTTPAddress, pace: HostPace) -> HostGate {
        gates.withLock { gates in
            if let gate = gates[address.authority] { return gate }
            let gate = HostGate(pace: pace, longestWait: longestWait, effects: effects)
            gates[address.authority] = gate
            return gate
        }
    }
}
