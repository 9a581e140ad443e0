import CCurl
import Synchronization

/// How other threads talk to libcurl's thread: commands in a queue, and a wake-up call.
final class TransferMailbox: Sendable {
    /// What the thread is to do.
    enum Command: Sendable {
        /// Begin a transfer; the continuation is resumed exactly once, with how it ended.
        case start(Int, TransferPlan, CheckedContinuation<TransferOutcome, Never>)
        /// End the transfer with this number at once.
        case cancel(Int)
    }

    private struct State {
        var commands: [Command] = []
        var isClosed = false
        var lastNumber = 0
        /// Transfers that were cancelled before they were started.
        var cancelled: Set<Int> = []
        /// The bits of the multi handle while it may be woken: pointers cannot cross threads in Swift, and waking is the
        /// one call of libcurl that may come from any thread (curl_multi_wakeup(3)). It is made under the lock, so never
        /// on a handle that has been freed.
        var handle: UInt?
    }

    private let state = Mutex(State())

    /// A number for a transfer.
    func nextNumber() -> Int {
        state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
    }

    /// Asks for a transfer; false, and the continuation is left to the caller, when it was cancelled or all is closed.
    func start(
        _ number: Int, _ plan: TransferPlan, _ continuation: CheckedContinuation<TransferOutcome, Never>
    ) -> Bool {
        state.withLock { state in
            guard !state.isClosed, !state.cancelled.contains(number) else { return false }
            state.commands.append(.start(number, plan, continuation))
            Self.wake(state)
            return true
        }
    }

    /// Asks for the end of a transfer, even one that has not been asked for yet.
    func cancel(_ number: Int) {
        state.withLock { state in
            state.cancelled.insert(number)
            state.commands.append(.cancel(number))
            Self.wake(state)
        }
    }

    /// Forgets what was noted of a transfer that has ended.
    func forget(_ number: Int) {
        state.withLock { _ = $0.cancelled.remove(number) }
    }

    /// Asks the thread to end.
    func close() {
        state.withLock { state in
            state.isClosed = true
            Self.wake(state)
        }
    }

    /// Takes the commands; for libcurl's thread.
    func take() -> (commands: [Command], isClosed: Bool) {
        state.withLock { state in
            defer { state.commands = [] }
            return (state.commands, state.isClosed)
        }
    }

    /// Says which handle is to be woken, or none any more; for libcurl's thread.
    func attach(_ handle: UInt?) {
        state.withLock { $0.handle = handle }
    }

    private static func wake(_ state: State) {
        guard let bits = state.handle, let handle = UnsafeMutableRawPointer(bitPattern: bits) else { return }
        curl_multi_wakeup(handle)
    }
}
