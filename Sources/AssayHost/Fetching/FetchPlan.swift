import AssayKit

/// Which requests of a source wait, are under way, and were already asked for after a glance.
struct FetchPlan {
    private var waiting: [FetchStep] = []
    private var underWay = 0
    private var glanced: Set<SequenceKey> = []
    private var dropped: Set<String> = []
    private let concurrency: Int

    /// No chain is followed further than this, whatever its source says.
    private static let longestChain = 50_000

    init(concurrency: Int) {
        self.concurrency = concurrency
    }

    mutating func begin(with requests: [SourceRequest], mayReplay: Bool) {
        for (key, request) in zip(SequenceKey.first(count: requests.count), requests) {
            waiting.append(FetchStep(key: key, request: request, mayReplay: mayReplay))
        }
    }

    /// The next step to ask, where there is one and a place for it.
    ///
    /// - Parameter wanted: Whether more items are wanted at all; where not, what waits is dropped.
    mutating func next(wanted: Bool) -> FetchStep? {
        if !wanted { waiting.removeAll() }
        waiting.removeAll { dropped.contains($0.key.chain) }
        guard underWay < concurrency, !waiting.isEmpty else { return nil }
        underWay += 1
        return waiting.removeFirst()
    }

    /// A response came; what a glance at it found is asked at once.
    mutating func answered(_ step: FetchStep, next: [SourceRequest]?) {
        underWay -= 1
        if let next, !glanced.contains(step.key) {
            glanced.insert(step.key)
            schedule(next, after: step)
        }
    }

    /// A response was read; its next requests are asked, unless the glance had found them.
    mutating func read(_ step: FetchStep, next: [SourceRequest]) {
        if glanced.remove(step.key) == nil { schedule(next, after: step) }
    }

    /// A step is tried again.
    mutating func again(_ step: FetchStep) {
        waiting.insert(step, at: 0)
    }

    /// A step that was under way, or whose response was refused, has come to its end.
    mutating func finished(_ step: FetchStep) {
        glanced.remove(step.key)
    }

    /// A step got no response.
    mutating func lost(_ step: FetchStep) {
        underWay -= 1
        finished(step)
    }

    /// Follows a chain no further.
    mutating func drop(_ chain: String) {
        dropped.insert(chain)
    }

    private mutating func schedule(_ requests: [SourceRequest], after step: FetchStep) {
        guard step.key.page < Self.longestChain else { return }
        for (key, request) in zip(step.key.next(count: requests.count), requests) {
            waiting.append(FetchStep(key: key, request: request, mayReplay: step.mayReplay))
        }
    }
}
