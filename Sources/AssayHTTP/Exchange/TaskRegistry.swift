import Synchronization

/// Runs the requests of a client as tasks that can all be cancelled at once.
final class TaskRegistry: Sendable {
    /// What a request comes to.
    typealias Result = Swift.Result<HTTPResponse, HTTPError>

    private struct State {
        var isClosed = false
        var last = 0
        var tasks: [Int: Task<Result, Never>] = [:]
    }

    private let state = Mutex(State())

    /// Runs the body in a task that is cancelled with the caller's and by ``close()``; `nil` after that.
    func run(_ body: @escaping @Sendable () async -> Result) async -> Result? {
        guard let (number, task) = start(body) else { return nil }
        defer { state.withLock { $0.tasks[number] = nil } }
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            task.cancel()
        }
    }

    /// Cancels every task and refuses new ones.
    func close() {
        let tasks = state.withLock { state in
            state.isClosed = true
            return Array(state.tasks.values)
        }
        for task in tasks { task.cancel() }
    }

    private func start(_ body: @escaping @Sendable () async -> Result) -> (Int, Task<Result, Never>)? {
        state.withLock { state in
            guard !state.isClosed else { return nil }
            let task = Task { await body() }
            state.last += 1
            state.tasks[state.last] = task
            return (state.last, task)
        }
    }
}
