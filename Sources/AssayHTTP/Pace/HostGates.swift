import Synchronization

/// The gates of all hosts that a client has met.
final class HostGates: Sendable {
    private let gates = Mutex<[String: HostGate]>([:])
    private let configuration: HTTPClientConfiguration
    private let shared: SharedPaces?

    /// Makes gates for a client.
    init(_ configuration: HTTPClientConfiguration) {
        self.configuration = configuration
        shared = configuration.paceFolder.map {
            SharedPaces(folder: $0, longestWait: configuration.maximumRetryWait, logger: configuration.logger)
        }
    }

    /// The gate before the host and port of an address, or before one service of several behind them.
    func gate(before address: HTTPAddress, lane: String, pace: HostPace) -> HostGate {
        let name = lane.isEmpty ? address.authority : "\(address.authority) \(lane)"
        return gates.withLock { gates in
            if let gate = gates[name] { return gate }
            let gate = HostGate(pace: pace, configuration: configuration, queue: shared.flatMap { queue(name, $0) })
            gates[name] = gate
            return gate
        }
    }

    private func queue(_ name: String, _ shared: SharedPaces) -> SharedQueue? {
        guard let pace = shared.pace(of: name) else { return nil }
        let patience = configuration.connectTimeout + configuration.totalTimeout
        return SharedQueue(
            pace: pace, patience: patience / .seconds(1), effects: configuration.effects, giveUp: shared.giveUp)
    }
}
