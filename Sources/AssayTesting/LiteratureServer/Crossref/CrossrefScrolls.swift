import Foundation
import Synchronization

/// The cursors that Crossref keeps on its side: one name for all pages of a search, and a place that moves.
final class CrossrefScrolls: Sendable {
    private struct Scroll {
        var works: [Int]
        var position: Int
        var lastUse: ContinuousClock.Instant
    }

    private struct State {
        var scrolls: [String: Scroll] = [:]
        var count = 0
    }

    private let state = Mutex(State())

    /// Begins a scroll and takes its first page.
    func begin(_ works: [Int], rows: Int) -> (cursor: String, page: [Int]) {
        state.withLock { state in
            state.count += 1
            let seed = "scroll \(state.count)"
            let words = (0..<6).map { String(StableHash.value(of: "\(seed).\($0)"), radix: 36) }
            // Signs that must be percent-encoded stand in real cursors, too.
            let cursor = Data("\u{e}?>~\(words.joined(separator: "+"))".utf8).base64EncodedString() + "+/=="
            let page = works.prefix(rows)
            state.scrolls[cursor] = Scroll(works: works, position: page.count, lastUse: .now)
            return (cursor, Array(page))
        }
    }

    /// Takes the next page and all works of the scroll; `nil` for a cursor that is unknown or was idle for too long.
    func next(_ cursor: String, rows: Int, lifetime: Duration) -> (page: [Int], total: Int, start: Int)? {
        state.withLock { state in
            guard var scroll = state.scrolls[cursor], scroll.lastUse.duration(to: .now) <= lifetime else {
                state.scrolls[cursor] = nil
                return nil
            }
            let start = scroll.position
            let page = scroll.works.dropFirst(start).prefix(rows)
            scroll.position += page.count
            scroll.lastUse = .now
            state.scrolls[cursor] = scroll
            return (Array(page), scroll.works.count, start)
        }
    }

    /// Ends every scroll.
    func expire() {
        state.withLock { $0.scrolls = [:] }
    }
}
