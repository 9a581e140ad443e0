import AssayKit

/// Which requests of a source wait, are under way, and were already asked for after a glance.
struct FetchPlan {
    private var waiting: [FetchStep] = []
    private var underWay = 0
    private var reading = 0
    private var scheduled = 0
    private var glanced: Set<SequenceKey> = []
    private var dropped: Set<String> = []
    private let concurrency: Int
    private let mostRequests: Int

    /// Whether nothing more is to be asked, whatever is left.
    private(set) var isAbandoned = false
    /// Whether requests were left out because there were too many.
    private(set) var isExhausted = false

    init(concurrency: Int, mostRequests: Int) {
        self.concurrency = concurrency
        self.mostRequests = mostRequests
    }

    mutating func begin(with requests: [SourceRequest], mayReplay: Bool) {
        schedule(requests, at: SequenceKey.first(count: requests.count), mayReplay: mayReplay)
    }

    /// The next step to ask, where there is one and a place for it.
    ///
    /// A source that answers faster than its pages are read must wait, or the memory fills with bodies; a step that is
    /// tried again need not, since pages that were read may wait for its own.
    ///
    /// - Parameters:
    ///   - wanted: Whether more items are wanted at all; where not, what waits is dropped.
    ///   - held: How many pages were read and wait for an earlier one.
    mutating func next(wanted: Bool, held: Int) -> FetchStep? {
        if !wanted { waiting.removeAll() }
        guard underWay < concurrency, let first = waiting.first else { return nil }
        guard first.tries > 0 || reading + held <= concurrency else { return nil }
        underWay += 1
        return waiting.removeFirst()
    }

    /// A response came; what a glance at it found is asked at once. A glance that found nothing may have looked too briefly:
    /// the page itself then tells.
    mutating func answered(_ step: FetchStep, next: [SourceRequest]?) {
        underWay -= 1
        reading += 1
        if let next, !next.isEmpty, !glanced.contains(step.key) {
            glanced.insert(step.key)
            schedule(next, after: step)
        }
    }

    /// The plugin is done with a response.
    mutating func read() {
        reading -= 1
    }

    /// A page was taken; its next requests are asked, unless the glance had found them.
    mutating func taken(_ step: FetchStep, next: [SourceRequest]) {
        if glanced.remove(step.key) == nil { schedule(next, after: step) }
    }

    /// A step is tried again.
    mutating func again(_ step: FetchStep) {
        if !dropped.contains(step.key.chain), !isAbandoned { waiting.insert(step, at: 0) }
    }

    /// A step whose response was refused has come to its end.
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
        waiting.removeAll { $0.key.chain == chain }
    }

    /// Asks nothing more; what is under way still comes.
    mutating func abandon() {
        isAbandoned = true
        waiting.removeAll()
    }

    private mutating func schedule(_ requests: [SourceRequest], after step: FetchStep) {
        guard !dropped.contains(step.key.chain) else { return }
        schedule(requests, at: step.key.next(count: requests.count), mayReplay: step.mayReplay)
    }

    private mutating func schedule(_ requests: [SourceRequest], at keys: [SequenceKey], mayReplay: Bool) {
        guard !isAbandoned else { return }
        let allowed = min(requests.count, max(0, mostRequests - scheduled))
        scheduled += allowed
        isExhausted = isExhausted || allowed < requests.count
        for (key, request) in zip(keys, requests).prefix(allowed) {
            waiting.append(FetchStep(key: key, request: request, mayReplay: mayReplay))
        }
    }
}
