import Testing

@testable import AssayHTTP

@Suite struct GateStateTests {
    private func gate(_ rate: Double, _ concurrency: Int, waiting tickets: Int...) -> GateState {
        var gate = GateState(pace: HostPace(requestsPerSecond: rate, concurrency: concurrency))
        for ticket in tickets { gate.join(ticket) }
        return gate
    }

    @Test func `requests pass in the order in which they came`() {
        var gate = gate(1_000, 4, waiting: 1, 2)
        #expect(gate.decide(2, now: 0, longestWait: 120) == .park)
        #expect(gate.decide(1, now: 0, longestWait: 120) == .go)
        #expect(gate.first == 2)
    }

    @Test func `the next one waits until the one before it is on the wire, and an interval more`() {
        var gate = gate(2, 4, waiting: 1, 2)
        #expect(gate.decide(1, now: -2, longestWait: 120) == .go)
        #expect(gate.decide(2, now: -1, longestWait: 120) == .park)
        gate.launched(1, now: 0)
        #expect(gate.decide(2, now: 0, longestWait: 120) == .sleep(0.515, hostAsked: false))
        #expect(gate.decide(2, now: 0.515, longestWait: 120) == .go)
    }

    @Test func `one that never reached the wire lets the next one go when it leaves`() {
        var gate = gate(1_000_000, 4, waiting: 1, 2)
        #expect(gate.decide(1, now: 0, longestWait: 120) == .go)
        gate.leave(1)
        #expect(gate.decide(2, now: 1, longestWait: 120) == .go)
    }

    @Test func `no more than the concurrency runs`() {
        var gate = gate(1_000_000, 1, waiting: 1, 2)
        #expect(gate.decide(1, now: 0, longestWait: 120) == .go)
        gate.launched(1, now: 0)
        #expect(gate.decide(2, now: 5, longestWait: 120) == .park)
        gate.leave(1)
        #expect(gate.decide(2, now: 5, longestWait: 120) == .go)
    }

    @Test func `a pause holds everyone, and a pause that is too long sends everyone away`() {
        var gate = gate(1_000_000, 4, waiting: 1, 2)
        gate.pause(until: 30)
        gate.pause(until: 20)
        #expect(gate.decide(1, now: 10, longestWait: 120) == .sleep(20, hostAsked: true))
        gate.pause(until: 500)
        #expect(gate.decide(2, now: 10, longestWait: 120) == .refuse(490))
    }

    @Test func `one that leaves the queue makes the next one the first`() {
        var gate = gate(1_000_000, 4, waiting: 1, 2)
        gate.leave(1)
        #expect(gate.first == 2)
    }

    /// Plays a busy host in virtual time: handshakes of every length, answers of every length.
    @Test(arguments: [(3.0, 3), (10, 2), (1, 1), (50, 8)])
    func `no window of one second sees more than the rate, whatever the network does`(rate: Double, concurrency: Int) {
        var gate = GateState(pace: HostPace(requestsPerSecond: rate, concurrency: concurrency))
        var random = SplitMix(state: 42)
        var now = 0.0
        var most = 0
        var launches: [Double] = []
        var running: [Int: (launch: Double?, end: Double)] = [:]
        for ticket in 0..<60 { gate.join(ticket) }
        while let first = gate.first {
            for (ticket, times) in running {
                if let launch = times.launch, launch <= now {
                    gate.launched(ticket, now: now)
                    launches.append(now)
                    running[ticket] = (nil, times.end)
                } else if times.launch == nil, times.end <= now {
                    gate.leave(ticket)
                    running[ticket] = nil
                }
            }
            if gate.decide(first, now: now, longestWait: 120) == .go {
                let launch = now + random.next(0.4) / rate
                running[first] = (launch, launch + random.next(4) / rate)
            }
            most = max(most, running.count)
            now += 0.001
        }
        let counts = launches.map { start in launches.count { $0 >= start && $0 < start + 1 } }
        #expect(most <= concurrency)
        #expect(launches.count >= 59)
        #expect(counts.allSatisfy { Double($0) <= rate })
    }
}

/// Vigna's SplitMix64: a random sequence that is the same in every run.
private struct SplitMix {
    var state: UInt64

    /// A number from 0 up to the bound.
    mutating func next(_ bound: Double) -> Double {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return Double((z ^ (z >> 31)) >> 11) / Double(1 << 53) * bound
    }
}
