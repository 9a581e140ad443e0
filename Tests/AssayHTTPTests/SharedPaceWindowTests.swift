import AssayTesting
import Foundation
import Testing

@testable import AssayHTTP

/// Several processes over one folder, in virtual time: real files and locks, no real waiting.
@Suite struct SharedPaceWindowTests {
    /// A process as far as a host sees it: it always wants to ask, shakes hands for a while, waits for the answer.
    private struct Asker {
        let pace: SharedPace
        var leases: [(lease: PaceLease, launch: Double?, end: Double)] = []
    }

    @Test(arguments: [(3.0, 3, 2), (10, 2, 3), (1, 1, 2), (20, 4, 3)])
    func `no second sees more starts than the rate, whatever handshakes and kills there are`(
        rate: Double, concurrency: Int, processes: Int
    ) throws {
        let scratch = try ScratchFolder()
        let pace = HostPace(requestsPerSecond: rate, concurrency: concurrency)
        var askers = (0..<processes).map { _ in
            Asker(pace: SharedPace(folder: scratch.url, longestWait: 120, boot: "boot"))
        }
        var random = SystemRandomNumberGenerator()
        var launches: [Double] = []
        var now = 50.0
        while launches.count < 40, now < 1_000 {
            for index in askers.indices {
                launches += step(&askers[index], pace, now, &random)
            }
            #expect(askers.map(\.leases.count).reduce(0, +) <= concurrency)
            now += 0.005
        }
        #expect(launches.count >= 40)
        let counts = launches.map { start in launches.count { $0 >= start && $0 < start + 1 } }
        #expect(counts.allSatisfy { Double($0) <= rate })
    }

    /// Lets one process do what it can at that moment; the starts that reached the wire.
    private func step(
        _ asker: inout Asker, _ pace: HostPace, _ now: Double, _ random: inout SystemRandomNumberGenerator
    ) -> [Double] {
        if Int.random(in: 0..<400, using: &random) == 0 {
            // The process is killed: its locks go with it, without a word.
            asker.leases = []
        }
        let due = asker.leases.indices.filter { asker.leases[$0].launch.map { $0 <= now } ?? false }
        for index in due {
            asker.leases[index].lease.launched(next: now + pace.interval)
            asker.leases[index].launch = nil
        }
        for ended in asker.leases where ended.launch == nil && ended.end <= now { ended.lease.release() }
        asker.leases.removeAll { $0.launch == nil && $0.end <= now }
        if case .go(let lease) = asker.pace.claim(pace, now: now) {
            let launch = now + Double.random(in: 0...0.4, using: &random) / pace.requestsPerSecond
            let end = launch + Double.random(in: 0...4, using: &random) / pace.requestsPerSecond
            asker.leases.append((lease, launch, end))
        }
        return due.map { _ in now }
    }
}
