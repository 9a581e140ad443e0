import Dispatch
import Foundation
import Synchronization

/// What the threads of a ``LocalServer`` share.
final class ServerCore: Sendable {
    private struct State {
        var isStopped = false
        var connections = 0
        var open: [Int: StreamSocket] = [:]
        var exchanges: [ServedExchange] = []
        var failedHandshakes = 0
        var active = 0
        var peak = 0
    }

    private let handler: @Sendable (ServedRequest) -> ServedResponse
    private let listener: ListeningSocket
    private let identity: ServerIdentity?
    private let state = Mutex(State())
    private let threads = DispatchGroup()

    /// Makes the core of a server; under TLS where it has an identity.
    init(
        listener: ListeningSocket, identity: ServerIdentity?,
        handler: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) {
        self.listener = listener
        self.identity = identity
        self.handler = handler
    }

    var port: Int { listener.port }

    var exchanges: [ServedExchange] { state.withLock { $0.exchanges } }

    var failedHandshakes: Int { state.withLock { $0.failedHandshakes } }

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
        guard let stream = open(socket) else { return state.withLock { $0.failedHandshakes += 1 } }
        let counter = CountingStream(stream)
        var reader = RequestReader(socket: counter, connection: number)
        while let request = reader.next() {
            counter.bytesWritten = 0
            guard answer(request, over: counter) else { break }
        }
        counter.finish()
    }

    private func open(_ socket: StreamSocket) -> (any ByteStream)? {
        guard let identity else { return socket }
        return SecureStream(socket, identity: identity)
    }

    /// Answers one request; false when the connection must be closed after it.
    private func answer(_ request: ServedRequest, over stream: CountingStream) -> Bool {
        let index = begin(request)
        let response = handler(request)
        note(response, of: index)
        var isOver = false
        let finish = {
            if !isOver { self.end(index) }
            isOver = true
        }
        let isHead = request.method == "HEAD"
        let goesOn = ResponseWriter(socket: stream, isHead: isHead, willFinish: finish).send(response)
        finish()
        state.withLock { $0.exchanges[index].bytesSent = stream.bytesWritten }
        return goesOn
    }

    private func begin(_ request: ServedRequest) -> Int {
        state.withLock { state in
            state.exchanges.append(ServedExchange(request: request))
            state.active += 1
            state.peak = max(state.peak, state.active)
            return state.exchanges.count - 1
        }
    }

    private func note(_ response: ServedResponse, of index: Int) {
        state.withLock { state in
            state.exchanges[index].status = response.status
            state.exchanges[index].headers = response.headers
            state.exchanges[index].fault = response.fault
        }
    }

    private func end(_ index: Int) {
        state.withLock { state in
            state.active -= 1
            state.exchanges[index].answeredAt = .now
        }
    }
}
