import Synchronization

/// The claims that a judge has made ready, so that each is read once for all studies. Holds at most ``limit``.
final class ClaimReadings: Sendable {
    private static let limit = 4_096
    private let state = Mutex<[String: ClaimReading]>([:])

    /// The reading of a claim, made where it is new.
    func reading(of claim: Claim, topic: TopicKeys) -> ClaimReading {
        if let known = state.withLock({ $0[claim.id] }), known.claim == claim { return known }
        let reading = ClaimReading(claim, topic: topic)
        state.withLock { readings in
            if readings.count >= Self.limit { readings.removeAll() }
            readings[claim.id] = reading
        }
        return reading
    }
}
