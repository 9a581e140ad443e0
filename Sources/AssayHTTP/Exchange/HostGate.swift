import Synchronization

/// The gate before one host: requests pass in the order in which they came, at the host's pace.
final class HostGate: Sendable {
    /// Why a request did not pass.
    enum Refusal: Error, Hashable, Sendable {
        /// Its task was cancelled.
        case cancelled
        /// The host asked for a longer wait than is allowed, in seconds.
        case tooLong(Double)
    }

    private struct Shared {
        var state: GateState
        var lastTicket = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        /// Requests that were woken before they had begun to wait.
        var woken: Set<Int> = []
    }

    private let shared: Mutex<Shared>
    private let effects: HTTPEffects
    private let longestWait: Double

    /// Makes a gate; `longestWait` is the longest pause, in seconds, that requests sit out.
    init(pace: HostPace, longestWait: Double, effects: HTTPEffects) {
        self.shared = Mutex(Shared(state: GateState(pace: pace)))
        self.longestWait = longestWait
        self.effects = effects
    }

    /// Waits for a turn; the ticket must be given back with ``leave(_:)``.
    ///
    /// - Parameter onWait: Told of each wait whose length is known: seconds, and whether the host asked for it.
    func enter(pace: HostPace, onWait: (Double, Bool) -> Void) async throws(Refusal) -> Int {
        let ticket = join(pace)
        while !Task.isCancelled {
            switch decide(ticket) {
            case .go:
                return ticket
            case .park:
                await park(ticket)
            case .sleep(let seconds, let hostAsked):
                onWait(seconds, hostAsked)
                // A sleep that is cut short by cancellation ends the loop.
                try? await effects.sleep(seconds)
            case .refuse(let seconds):
                leave(ticket)
                throw .tooLong(seconds)
            }
        }
        leave(ticket)
        throw .cancelled
    }

    /// Notes that the request with this ticket is on the wire.
    func launched(_ ticket: Int) {
        change { $0.launched(ticket, now: effects.now()) }
    }

    /// Gives the ticket back.
    func leave(_ ticket: Int) {
        change { $0.leave(ticket) }
        shared.withLock { _ = $0.woken.remove(ticket) }
    }

    /// Lets no request begin for so many seconds.
    func pause(seconds: Double) {
        change { $0.pause(until: effects.now() + seconds) }
        if seconds > longestWait { wakeAll() }
    }

    private func join(_ pace: HostPace) -> Int {
        shared.withLock { shared in
            shared.lastTicket += 1
            shared.state.pace = shared.state.pace.strictest(pace)
            shared.state.join(shared.lastTicket)
            return shared.lastTicket
        }
    }

    private func decide(_ ticket: Int) -> GateState.Decision {
        let (decision, next) = shared.withLock { shared in
            let decision = shared.state.decide(ticket, now: effects.now(), longestWait: longestWait)
            // Only a request that goes makes another one the first; waking the asker itself would never let it rest.
            let next = decision == .go ? shared.state.first.flatMap { Self.wake($0, &shared) } : nil
            return (decision, next)
        }
        next?.resume()
        return decision
    }
}

// MARK: - Waiting

extension HostGate {
    /// Changes the state, and wakes the first of the queue to look at it.
    private func change(_ body: (inout GateState) -> Void) {
        let waiter = shared.withLock { shared in
            body(&shared.state)
            return shared.state.first.flatMap { Self.wake($0, &shared) }
        }
        waiter?.resume()
    }

    private func wakeAll() {
        let waiters = shared.withLock { shared in
            defer { shared.waiters = [:] }
            return Array(shared.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    private func wake(_ ticket: Int) {
        shared.withLock { Self.wake(ticket, &$0) }?.resume()
    }

    private static func wake(_ ticket: Int, _ shared: inout Shared) -> CheckedContinuation<Void, Never>? {
        if let waiter = shared.waiters.removeValue(forKey: ticket) { return waiter }
        shared.woken.insert(ticket)
        return nil
    }

    /// Waits until the ticket is woken; returns at once when that has happened already, or the task is cancelled.
    private func park(_ ticket: Int) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isWoken = shared.withLock { shared in
                    if shared.woken.remove(ticket) != nil { return true }
                    shared.waiters[ticket] = continuation
                    return false
                }
                if isWoken { continuation.resume() }
            }
        } onCancel: {
            wake(ticket)
        }
    }
}
