/// Puts what became of a chain's pages into the order of the pages, however their requests and readings overlapped.
///
/// So the same responses always give the same records, whichever of two pages under way comes first: a limit cuts at the
/// same item, and of two records with one id the same one is the duplicate.
struct PageOrder {
    private var upcoming: [String: Int] = [:]
    private var early: [SequenceKey: FetchEvent] = [:]
    private var dropped: Set<String> = []

    /// How many events wait for an earlier page.
    var count: Int { early.count }

    /// Takes the event that settles a page.
    ///
    /// - Returns: The events whose turn it now is.
    mutating func take(_ event: FetchEvent, at key: SequenceKey) -> [FetchEvent] {
        guard !dropped.contains(key.chain) else { return [] }
        early[key] = event
        var ready: [FetchEvent] = []
        var next = SequenceKey(chain: key.chain, page: upcoming[key.chain] ?? 0)
        while let event = early.removeValue(forKey: next) {
            ready.append(event)
            next.page += 1
        }
        upcoming[key.chain] = next.page
        return ready
    }

    /// Forgets a chain that is followed no further.
    mutating func drop(_ chain: String) {
        dropped.insert(chain)
        early = early.filter { $0.key.chain != chain }
    }
}
