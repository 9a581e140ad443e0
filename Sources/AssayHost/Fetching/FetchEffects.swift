package import Foundation

/// What a fetch needs of the world beside the network: the time, sleeping and chance.
package struct FetchEffects: Sendable {
    /// The time of day.
    package var now: @Sendable () -> Date
    /// Waits for so many seconds; throws when cancelled.
    package var sleep: @Sendable (Double) async throws -> Void
    /// A number from 0 up to 1.
    package var chance: @Sendable () -> Double

    /// Effects.
    package init(
        now: @escaping @Sendable () -> Date, sleep: @escaping @Sendable (Double) async throws -> Void,
        chance: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.chance = chance
    }

    /// The real ones.
    package static let live = FetchEffects(
        now: { Date() }, sleep: { try await Task.sleep(for: .seconds($0)) }, chance: { .random(in: 0..<1) })
}
