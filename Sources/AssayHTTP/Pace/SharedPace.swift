import Foundation

/// The pace of one host among all processes that share a folder.
///
/// The host has a folder of small files, each of them locked with flock(2) and never waited for:
///
/// - `turn` holds when the next request may begin; its lock is held from the moment that a request is let through until
///   it is on the wire, so that no two are on their way at once (see ``GateState``).
/// - `pause` holds until when the host asked to be left alone.
/// - `place-1` … `place-n` are the places of the requests in flight, one lock each.
struct SharedPace: Sendable {
    /// What a request is to do.
    enum Claim: Sendable {
        /// Begin.
        case go(PaceLease)
        /// Wait so many seconds, then ask again.
        case wait(Double, HTTPWait.Reason)
        /// Ask again soon: another process is about to begin, or has all places.
        case busy
        /// Go on without: the folder cannot be used.
        case broken(String)
    }

    /// The host's folder.
    let folder: URL

    /// The longest pause that is kept, in seconds.
    let longestWait: Double

    /// What tells this start of the machine from others.
    var boot = MachineClock.boot

    /// Takes a turn, if it has come.
    func claim(_ pace: HostPace, now: Double) -> Claim {
        guard let turn = PaceFile(file("turn")) else { return broken() }
        guard turn.tryLock() else { return .busy }
        guard let pause = PaceFile(file("pause")) else { return broken() }
        guard pause.tryLock() else { return .busy }
        let furthest = max(longestWait, pace.interval)
        let next = PaceMark.time(turn.bytes, boot: boot, now: now, furthest: furthest) ?? now
        let end = PaceMark.time(pause.bytes, boot: boot, now: now, furthest: longestWait) ?? now
        let wait = max(next, end) - now
        guard wait <= 0 else { return .wait(wait, end > next ? .retryAfter : .otherProcess) }
        return take(turn, previous: next, pace, now)
    }

    /// Keeps every process away from the host until then; false where another process has the lock just now.
    func pause(until end: Double, now: Double) -> Bool {
        guard end - now <= longestWait, let pause = PaceFile(file("pause")) else { return true }
        guard pause.tryLock() else { return false }
        let current = PaceMark.time(pause.bytes, boot: boot, now: now, furthest: longestWait) ?? end
        // Where the disk refuses, the pause holds in this process.
        _ = pause.replace(by: PaceMark.text(max(end, current), boot: boot))
        return true
    }
}

// MARK: - Files

extension SharedPace {
    private func take(_ turn: PaceFile, previous: Double, _ pace: HostPace, _ now: Double) -> Claim {
        for number in 1...pace.concurrency {
            guard let place = PaceFile(file("place-\(number)")) else { return broken() }
            guard place.tryLock() else { continue }
            guard turn.replace(by: PaceMark.text(now + pace.interval, boot: boot)) else { return broken() }
            let boot = boot
            return .go(
                PaceLease(turn: turn, place: place, previous: previous) { file, time in
                    // What cannot be written now was refused a moment ago too, or will be at the next claim.
                    _ = file.replace(by: PaceMark.text(time, boot: boot))
                })
        }
        return .busy
    }

    private func file(_ name: String) -> URL {
        folder.appendingPathComponent(name)
    }

    private func broken() -> Claim {
        .broken(String(cString: strerror(errno)))
    }
}
