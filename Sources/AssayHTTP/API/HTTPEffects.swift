package import Foundation

/// Time and chance, as the client meets them.
package struct HTTPEffects: Sendable {
    /// Seconds on a clock that never goes backwards and is the same in all processes of this machine.
    package var now: @Sendable () -> Double

    /// The date, against which a `Retry-After` date is read when the server sends no `Date`.
    package var date: @Sendable () -> Date

    /// Waits so many seconds; throws when the task is cancelled.
    package var sleep: @Sendable (Double) async throws -> Void

    /// A random number from 0 up to, but without, 1.
    package var random: @Sendable () -> Double

    /// Makes effects.
    package init(
        now: @escaping @Sendable () -> Double, date: @escaping @Sendable () -> Date,
        sleep: @escaping @Sendable (Double) async throws -> Void, random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.date = date
        self.sleep = sleep
        self.random = random
    }

    /// The machine's clock and random numbers.
    package static let live = HTTPEffects(
        now: { MachineClock.now },
        date: { Date() },
        sleep: { try await Task.sleep(for: .seconds($0)) },
        random: { Double.random(in: 0..<1) })

    /// The same effects with a date that never falls behind what it was at first and the time since.
    func withoutSteppingBack() -> HTTPEffects {
        let (begin, start) = (now(), date())
        var steady = self
        let (now, date) = (now, date)
        steady.date = { max(date(), start.addingTimeInterval(now() - begin)) }
        return steady
    }
}
