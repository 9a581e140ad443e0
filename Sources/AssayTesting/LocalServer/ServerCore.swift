import Dispatch
import Foundation
import Synchronization

/// What the threads of a ``LocalServer`` share.
final class ServerCore: Sendable {
    private struct State {
        var isStopped = false
        var connections = 0
        var open: [Int: StreamSocket] = [:]
        var requests: [ServedRequest] = []
        var active = 0
        var peak = 0
    }

    private let handler: @Sendable (ServedRequest) -> ServedResponse
    private let listener: ListeningSocket
    private let state = Mutex(State())
    private let threads = DispatchGroup()

    init(listener: ListeningSocket, handler: @escaping @Sendable (ServedRequest) -> ServedResponse) {
        self.listener = listener
        self.handler = handler
    }

    var port: Int { listener.port }

    var requests: [ServedRequest] { state.withLock { $0.requests } }

    var peakConcurrency: Int { state.withLock { $0.peak } }

    /// Starts the thread that accepts connections.
    func start() {
        startThread { core in
            while let socket = core.listener.accept() {
                core.admit(socket)
            }
        }
    }

    /// Shuts every socket down and waits for the threads; at most 10 s, should a handler hang.
    func stop() {
        let isFirst = state.withLock { state in
            defer { state.isStopped = true }
            for socket in state.open.values { socket.shutDown() }
            return !state.isStopped
        }
        guard isFirst else { return }
        listener.shutDown()
        _ = threads.wait(timeout: .now() + 10)
        listener.close()
    }

    private func startThread(_ body: @escaping @Sendable (ServerCore) -> Void) {
        threads.enter()
        Thread.detachNewThread {
            body(self)
            self.threads.leave()
        }
    }

    private func admit(_ socket: StreamSocket) {
        let number: Int? = state.withLock { state in
            guard !state.isStopped else { return nil }
            state.connections += 1
            state.open[state.connections] = socket
            return state.connections
        }
        guard let number else { return socket.close() }
        socket.sendAtOnce()
        startThread { core in
            core.serve(socket, number)
            // Off the list before the close: its number may be given to another file at once.
            core.state.withLock { $0.open[number] = nil }
            socket.close()
        }
    }

    private func serve(_ socket: StreamSocket, _ number: Int) {
        var reader = RequestReader(socket: socket, connection: number)
        while let request = reader.next() {
            begin(request)
            var isOver = false
            let finish = {
                if !isOver { self.end() }
                isOver = true
            }
            let isHead = request.method == "HEAD"
            let goesOn = ResponseWriter(socket: socket, isHead: isHead, willFinish: finish).send(handler(request))
            finish()
            guard goesOn else { return }
        }
    }

    private func begin(_ request: ServedRequest) {
        state.withLock { state in
            state.requests.append(request)
            state.active += 1
            state.peak = max(state.peak, state.active)
        }
    }

    private func end() {
        state.withLock { $0.active -= 1 }
    }
}
