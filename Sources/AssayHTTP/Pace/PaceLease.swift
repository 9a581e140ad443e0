import Synchronization

/// A turn at a host among all processes: the right to begin, and a place among the requests in flight.
///
/// Both are locks on files, so that a process that is killed gives them back.
final class PaceLease: Sendable {
    private struct State {
        var turn: PaceFile?
        var place: PaceFile?
    }

    private let state: Mutex<State>
    private let write: @Sendable (PaceFile, Double) -> Void
    private let previous: Double

    /// Makes a lease of two locked files.
    ///
    /// - Parameters:
    ///   - previous: When the next request could have begun before this one took its turn.
    ///   - write: Writes into the turn's file when the next one may begin.
    init(
        turn: PaceFile, place: PaceFile, previous: Double, write: @escaping @Sendable (PaceFile, Double) -> Void
    ) {
        state = Mutex(State(turn: turn, place: place))
        self.previous = previous
        self.write = write
    }

    /// Lets the others look for their turn: the request is on the wire, and none may begin before that time.
    func launched(next: Double) {
        endTurn(next)
    }

    /// Gives the turn back as if it had not been taken; does nothing once the request is on the wire.
    func giveBack() {
        endTurn(previous)
        release()
    }

    /// Gives turn and place back.
    func release() {
        state.withLock { $0 = State() }
    }

    private func endTurn(_ next: Double) {
        state.withLock { state in
            if let turn = state.turn { write(turn, next) }
            state.turn = nil
        }
    }
}
