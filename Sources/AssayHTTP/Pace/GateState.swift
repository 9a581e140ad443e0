/// Whose turn it is at one host; it decides and counts, and leaves all waiting to ``HostGate``.
///
/// A request begins when it is the first in the queue, a place is free, the last start is an interval ago, and the
/// request that was let through before it has reached the wire. The last of these keeps the pace true for the server: a
/// start that is still busy with its TLS handshake would otherwise arrive together with the next one.
struct GateState: Sendable {
    /// What a request in the queue is to do.
    enum Decision: Hashable, Sendable {
        /// Begin.
        case go
        /// Wait so many seconds, then ask again; the host asked for it, or it is the pace.
        case sleep(Double, hostAsked: Bool)
        /// Wait until something changes, then ask again.
        case park
        /// Leave: the host asked for a longer wait than is allowed, in seconds.
        case refuse(Double)
    }

    /// The pace; the strictest one that any request brought.
    var pace: HostPace

    private var queue: [Int] = []
    private var running: Set<Int> = []
    private var launching: Int?
    private var nextStart = -Double.infinity
    private var previousStart = -Double.infinity
    private var pausedUntil = -Double.infinity

    init(pace: HostPace) {
        self.pace = pace
    }

    /// The request whose turn is next.
    var first: Int? { queue.first }

    /// Puts a request at the end of the queue.
    mutating func join(_ ticket: Int) {
        queue.append(ticket)
    }

    /// What the request in the queue is to do now; `go` takes it out of the queue.
    mutating func decide(_ ticket: Int, now: Double, longestWait: Double) -> Decision {
        let decision = look(ticket, now: now, longestWait: longestWait)
        guard decision == .go else { return decision }
        queue.removeFirst()
        running.insert(ticket)
        launching = ticket
        previousStart = nextStart
        nextStart = now + pace.interval
        return .go
    }

    /// What the request in the queue would have to do now.
    func look(_ ticket: Int, now: Double, longestWait: Double) -> Decision {
        if pausedUntil - now > longestWait { return .refuse(pausedUntil - now) }
        guard queue.first == ticket, launching == nil, running.count < pace.concurrency else { return .park }
        let wait = max(pausedUntil, nextStart) - now
        return wait <= 0 ? .go : .sleep(wait, hostAsked: pausedUntil > nextStart)
    }

    /// Notes that the request is on the wire.
    mutating func launched(_ ticket: Int, now: Double) {
        guard running.contains(ticket) else { return }
        if launching == ticket { launching = nil }
        nextStart = max(nextStart, now + pace.interval)
    }

    /// Takes the request out, whether it waits or runs; one that gives its turn back before it has reached the wire
    /// leaves no gap.
    mutating func leave(_ ticket: Int, givesBack: Bool = false) {
        queue.removeAll { $0 == ticket }
        running.remove(ticket)
        if launching == ticket, givesBack { nextStart = previousStart }
        if launching == ticket { launching = nil }
    }

    /// Lets nothing begin before that time.
    mutating func pause(until time: Double) {
        pausedUntil = max(pausedUntil, time)
    }
}
