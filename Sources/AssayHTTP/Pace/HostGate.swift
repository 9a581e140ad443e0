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
        /// The turns of running requests among all processes.
        var leases: [Int: PaceLease] = [:]
        var retries: RetryCredit
    }

    private let shared: Mutex<Shared>
    private let effects: HTTPEffects
    private let longestWait: Double
    private let queue: SharedQueue?

    /// Makes a gate; without a queue for this process alone.
    init(pace: HostPace, configuration: HTTPClientConfiguration, queue: SharedQueue? = nil) {
        shared = Mutex(
            Shared(state: GateState(pace: pace), retries: RetryCredit(limit: configuration.retriesPerHost)))
        longestWait = configuration.maximumRetryWait
        effects = configuration.effects
        self.queue = queue
    }

    /// Waits for a turn; the ticket must be given back with ``leave(_:givesBack:)``.
    ///
    /// - Parameter onWait: Told of each wait: its seconds, and why.
    func enter(pace: HostPace, onWait: (Double, HTTPWait.Reason) -> Void) async throws(Refusal) -> Int {
        let ticket = join(pace)
        while !Task.isCancelled {
            switch look(ticket) {
            case .go:
                if await pass(ticket, onWait) { return ticket }
            case .park:
                await park(ticket)
            case .sleep(let seconds, let hostAsked):
                onWait(seconds, hostAsked ? .retryAfter : .pace)
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
        let now = effects.now()
        let (lease, interval) = shared.withLock { ($0.leases[ticket], $0.state.pace.interval) }
        lease?.launched(next: now + interval)
        change { $0.launched(ticket, now: now) }
    }

    /// Gives the ticket back, and the turn too where the request ended by its own will before it reached the wire.
    func leave(_ ticket: Int, givesBack: Bool = false) {
        let lease = shared.withLock { $0.leases.removeValue(forKey: ticket) }
        if givesBack { lease?.giveBack() }
        lease?.release()
        change { $0.leave(ticket, givesBack: givesBack) }
        shared.withLock { _ = $0.woken.remove(ticket) }
    }

    /// Lets no request begin for so many seconds, in no process where the pace is shared.
    func pause(seconds: Double) async {
        change { $0.pause(until: effects.now() + seconds) }
        if seconds > longestWait { return wakeAll() }
        await queue?.pause(seconds: seconds)
    }

    /// Takes one of the host's tries of this run; false when none is left.
    func takeRetry() -> Bool {
        shared.withLock { $0.retries.take() }
    }

    /// Notes that the host gave an answer that can be used.
    func noteAnswer() {
        shared.withLock { $0.retries.giveBack() }
    }

    private func join(_ pace: HostPace) -> Int {
        shared.withLock { shared in
            shared.lastTicket += 1
            shared.state.pace = shared.state.pace.strictest(pace)
            shared.state.join(shared.lastTicket)
            return shared.lastTicket
        }
    }

    private func look(_ ticket: Int) -> GateState.Decision {
        shared.withLock { $0.state.look(ticket, now: effects.now(), longestWait: longestWait) }
    }

    /// Goes through, where the turn has come among all processes too; false to look again.
    private func pass(_ ticket: Int, _ onWait: (Double, HTTPWait.Reason) -> Void) async -> Bool {
        guard let queue else { return go(ticket, nil) }
        let pace = shared.withLock { $0.state.pace }
        guard case .go(let lease) = await queue.step(ticket, pace, onWait: onWait) else { return false }
        if !Task.isCancelled, go(ticket, lease) { return true }
        lease?.giveBack()
        return false
    }

    private func go(_ ticket: Int, _ lease: PaceLease?) -> Bool {
        let (goes, next) = shared.withLock { shared in
            let decision = shared.state.decide(ticket, now: effects.now(), longestWait: longestWait)
            guard decision == .go else { return (false, nil as CheckedContinuation<Void, Never>?) }
            shared.leases[ticket] = lease
            // Only a request that goes makes another one the first; waking the asker itself would never let it rest.
            return (true, shared.state.first.flatMap { Self.wake($0, &shared) })
        }
        next?.resume()
        return goes
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
