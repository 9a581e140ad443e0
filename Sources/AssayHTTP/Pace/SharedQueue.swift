import Synchronization

/// Waits, without holding a thread, for a turn among all processes.
final class SharedQueue: Sendable {
    /// What waiting for a turn once came to.
    enum Step: Sendable {
        /// The turn has come; without a lease where the folder cannot be used.
        case go(PaceLease?)
        /// It has not: look again.
        case again
    }

    private let pace: SharedPace
    private let patience: Double
    private let effects: HTTPEffects
    private let giveUp: @Sendable (String) -> Void
    private let state = Mutex(State())

    private struct State {
        var isGivenUp = false
        /// The request that waits.
        var ticket = 0
        /// Since when other processes have been in the way, on the machine's clock.
        var busySince: Double?
        var isTold = false
    }

    /// The seconds after which another process in the way is worth a word.
    private static let quietWait = 0.25

    /// Makes a queue; `patience` is how long, in seconds, another process may be in the way with one request.
    init(
        pace: SharedPace, patience: Double, effects: HTTPEffects, giveUp: @escaping @Sendable (String) -> Void
    ) {
        self.pace = pace
        self.patience = patience
        self.effects = effects
        self.giveUp = giveUp
    }

    /// Looks whether the turn has come, and waits a while where it has not; for one request at a time.
    func step(_ ticket: Int, _ rate: HostPace, onWait: (Double, HTTPWait.Reason) -> Void) async -> Step {
        guard !state.withLock({ $0.isGivenUp }) else { return .go(nil) }
        switch pace.claim(rate, now: effects.now()) {
        case .go(let lease):
            state.withLock { $0 = State() }
            return .go(lease)
        case .broken(let reason):
            return abandon(reason)
        case .wait(let seconds, let reason):
            state.withLock { $0 = State() }
            onWait(seconds, reason)
            await rest(seconds)
        case .busy:
            guard isPatient(ticket, onWait) else { return abandon("another process has been in the way for too long") }
            await rest(min(max(rate.interval / 8, 0.002), 0.02))
        }
        return .again
    }

    /// Keeps every process away for so many seconds, as far as such a pause is kept at all.
    func pause(seconds: Double) async {
        let end = effects.now() + seconds
        for _ in 0..<100 where !state.withLock({ $0.isGivenUp }) {
            if pace.pause(until: end, now: effects.now()) { return }
            await rest(0.005)
        }
    }

    private func abandon(_ reason: String) -> Step {
        state.withLock { $0.isGivenUp = true }
        giveUp(reason)
        return .go(nil)
    }

    /// Counts the time that others are in the way; false when it is too long.
    private func isPatient(_ ticket: Int, _ onWait: (Double, HTTPWait.Reason) -> Void) -> Bool {
        let now = effects.now()
        let (waited, tells) = state.withLock { state in
            if state.ticket != ticket { state = State(ticket: ticket) }
            let waited = now - (state.busySince ?? now)
            state.busySince = state.busySince ?? now
            let tells = waited >= Self.quietWait && !state.isTold
            state.isTold = state.isTold || tells
            return (waited, tells)
        }
        if tells { onWait(0, .otherProcess) }
        return waited <= patience
    }

    /// A sleep that is cut short by cancellation, which whoever called looks for.
    private func rest(_ seconds: Double) async {
        try? await effects.sleep(seconds)
    }
}
