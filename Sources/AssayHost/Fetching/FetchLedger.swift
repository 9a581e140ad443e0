import AssayKit

/// The counts of one source's part of a run, and what became of each item.
struct FetchLedger {
    private(set) var outcome: SourceOutcome
    private(set) var hasFailures = false
    private(set) var hasReplayed = false
    private(set) var hasAsked = false
    private let limit: Int?
    private let filter: QueryMatcher?
    private var seen: Set<String> = []
    private var pagesWithoutNews: [String: Int] = [:]
    private var unreadableBodies: Set<String> = []
    private var parts = PartCheck()
    private var repeats = RepeatCheck()
    private var totals = TotalCheck()
    private var failuresInARow = 0

    /// So many pages of a chain in a row may hold nothing that did not come before.
    private static let patience = 3

    /// After so many requests in a row that came to nothing the source is left alone for this run.
    private static let mostFailuresInARow = 5

    /// The most that a source's own number may add, so that no sum overflows.
    private static let largestNumber = 1 << 40

    /// An empty ledger, or one that begins anew after another and keeps only what its requests cost.
    init(job: FetchJob, after former: FetchLedger? = nil) {
        outcome = SourceOutcome(id: job.manifest.id)
        outcome.requests = former?.outcome.requests ?? 0
        outcome.retries = former?.outcome.retries ?? 0
        outcome.bytes = former?.outcome.bytes ?? 0
        outcome.balance.declared = job.lookup?.count
        outcome.changedSince = job.search.changedSince
        limit = job.search.limit
        filter = job.localFilter
    }

    /// How many items may still come before the limit.
    var room: Int {
        limit.map { max(0, $0 - outcome.balance.fetched) } ?? .max
    }

    mutating func note(address: String) {
        outcome.addresses.append(address)
    }

    mutating func take(_ answer: FetchAnswer) {
        outcome.requests += 1
        outcome.retries += max(0, answer.attempts - 1)
        outcome.bytes += answer.isNotModified ? 0 : answer.response.body.count
        outcome.asked = max(outcome.asked ?? "", answer.received)
        if answer.isReplayed { hasReplayed = true } else { hasAsked = true }
    }
}

// MARK: - Pages

extension FetchLedger {
    /// Counts a page.
    ///
    /// - Returns: The records to keep: matching, not seen before, within the limit.
    mutating func take(_ page: SourcePage, of answer: FetchAnswer) -> [Record] {
        failuresInARow = 0
        takeNumbers(of: page, at: answer.step.key)
        for problem in page.problems where problem.kind == .missing { take(problem, of: answer.step) }
        guard room > 0 else { return [] }
        guard !repeats.isRepeat(page, at: answer.step.key) else {
            noteNews(false, in: answer.step)
            return []
        }
        guard !Self.isCut(page) else {
            inheritNews(in: answer.step)
            return []
        }
        var kept: [Record] = []
        var hasNews = page.records.isEmpty && page.next.isEmpty
        for item in PageItem.items(of: page).prefix(room) {
            switch item {
            case .unparsable(let problem):
                take(problem, of: answer.step)
                // Only bytes tell whether an item without a record came before.
                hasNews = unreadableBodies.insert(SHA256.hex(answer.response.body)).inserted || hasNews
            case .record(let record):
                guard isFirst(record) else { continue }
                hasNews = true
                if matches(record) { kept.append(record) }
            }
        }
        noteNews(hasNews, in: answer.step)
        return kept
    }

    private mutating func takeNumbers(of page: SourcePage, at key: SequenceKey) {
        if let total = page.declaredTotal { totals.note(Self.bounded(total), at: key) }
        if outcome.balance.declared == nil, let total = page.declaredTotal {
            outcome.balance.declared = Self.bounded(total)
            outcome.balance.isEstimated = page.isTotalEstimated
        }
        parts.note(page, of: key)
        outcome.balance.beyondCap += Self.bounded(page.unreachable)
        for warning in page.warnings where !outcome.warnings.contains(warning) { outcome.warnings.append(warning) }
    }

    private static func bounded(_ number: Int) -> Int {
        min(max(0, number), largestNumber)
    }

    private mutating func isFirst(_ record: Record) -> Bool {
        outcome.balance.fetched += 1
        if seen.insert(record.sourceID).inserted { return true }
        outcome.balance.duplicate += 1
        return false
    }

    private mutating func matches(_ record: Record) -> Bool {
        guard let filter, !filter.matches(record) else { return true }
        outcome.balance.filtered += 1
        return false
    }

    private mutating func take(_ problem: SourceProblem, of step: FetchStep) {
        switch problem.kind {
        case .unparsable:
            outcome.balance.fetched += 1
            outcome.balance.unparsable += 1
        case .missing:
            outcome.balance.failed += 1
        }
        outcome.problems.append(
            FetchProblem(
                kind: problem.kind.rawValue, page: step.key.description, position: problem.position,
                sourceID: problem.sourceID, message: problem.message))
    }

    mutating func take(_ arrivals: [RecordSink.Arrival]) {
        for arrival in arrivals {
            switch arrival {
            case .new: outcome.balance.new += 1
            case .known: outcome.balance.known += 1
            }
        }
    }

    private mutating func noteNews(_ hasNews: Bool, in step: FetchStep) {
        guard step.request.purpose == .page else { return }
        let former = newslessPages(before: step)
        pagesWithoutNews[step.key.chain] = hasNews ? 0 : former + 1
    }

    /// Whether a page brings nothing and asks for several parts instead: a search that was too large for its source.
    ///
    /// Parts are cut again and again, down to days, before the first of them fits; so this is no page without news. Cutting
    /// without end is stopped by the number of requests.
    private static func isCut(_ page: SourcePage) -> Bool {
        page.records.isEmpty && page.problems.isEmpty && page.next.count > 1
    }

    /// Parts of a search take over how long its chain was without news: cutting is neither news nor none.
    private mutating func inheritNews(in step: FetchStep) {
        pagesWithoutNews[step.key.chain] = newslessPages(before: step)
    }

    /// How many pages in a row held no news before a step's. A chain that a page without news began is no fresh start.
    private func newslessPages(before step: FetchStep) -> Int {
        pagesWithoutNews[step.key.chain] ?? step.key.parent.flatMap { pagesWithoutNews[$0] } ?? 0
    }

    /// Whether a chain brings the same again and again.
    func isStuck(_ chain: String) -> Bool {
        pagesWithoutNews[chain, default: 0] >= Self.patience
    }
}

// MARK: - Failures and the end

extension FetchLedger {
    /// Counts a request that got no response: it was sent all the same, once or several times.
    mutating func noteLost(attempts: Int) {
        outcome.requests += 1
        outcome.retries += max(0, attempts - 1)
    }
}

extension FetchLedger {
    mutating func fail(_ step: FetchStep, code: String, message: String) {
        hasFailures = true
        failuresInARow += 1
        outcome.problems.append(FetchProblem(kind: code, page: step.key.description, message: message))
        guard outcome.balance.declared == nil || outcome.balance.isEstimated else { return }
        if let expected = step.request.expectedItems {
            outcome.balance.failed += Self.bounded(expected)
        } else {
            outcome.balance.hasUncountedLoss = true
        }
    }

    mutating func fail(code: String, message: String) {
        hasFailures = true
        outcome.balance.hasUncountedLoss = true
        outcome.problems.append(FetchProblem(kind: code, message: message))
    }

    /// Whether so many requests in a row failed that asking more would only burden a source in trouble.
    var isHopeless: Bool { failuresInARow >= Self.mostFailuresInARow }

    mutating func failHopeless() {
        fail(
            code: "given-up",
            message: "\(failuresInARow) requests in a row failed, so the rest was not asked in this run")
    }

    /// Whether far more came than the source announced, so that its end cannot be trusted. An estimate promises nothing.
    var isOverflowing: Bool {
        guard let declared = outcome.balance.declared, !outcome.balance.isEstimated else { return false }
        let allowed = declared.addingReportingOverflow(max(1_000, declared / 4))
        return !allowed.overflow && outcome.balance.fetched > allowed.partialValue
    }

    mutating func failOverflow() {
        let (declared, fetched) = (outcome.balance.declared ?? 0, outcome.balance.fetched)
        fail(
            code: "runaway",
            message: "the source announced \(declared) items, \(fetched) came and there were still more to come; "
                + "the source was stopped")
    }

    mutating func failRunaway(after requests: Int) {
        fail(
            code: "runaway", message: "after \(requests) requests there were still more to come; the source was stopped"
        )
    }

    /// Whether items are missing although nothing failed, in a run that took up an earlier one: a cursor may have moved on.
    var lostItemsWhileResuming: Bool {
        guard hasReplayed, hasAsked, !hasFailures, room > 0, let declared = outcome.balance.declared else {
            return false
        }
        return !outcome.balance.isEstimated && outcome.balance.sum < declared
    }

    /// Closes the sheet: what is missing is beyond the limit, or was lost with a failed request, or stays open.
    mutating func close(seconds: Double) -> SourceOutcome {
        outcome.seconds = seconds
        if outcome.balance.isEstimated { noteEstimate() } else { takeLastTotal() }
        closeGap()
        let gaps = checked()
        outcome.problems += gaps
        outcome.status = status(hasGaps: !gaps.isEmpty)
        if outcome.status == .partial, !hasFailures, !outcome.balance.isBalanced { noteOpenSheet() }
        return outcome
    }

    /// A total that changed while the source was read: where the walk ended as it should and brought what the source said
    /// at last, that number counts.
    private mutating func takeLastTotal() {
        if !hasFailures, room > 0 {
            outcome.balance.declared = totals.closing(sum: outcome.balance.sum) ?? outcome.balance.declared
        }
        if let warning = totals.warning(of: outcome) { outcome.warnings.append(warning) }
    }

    /// Pages that came twice and parts that do not add up.
    private func checked() -> [FetchProblem] {
        let isWhole = !hasFailures && room > 0
        let declared = outcome.balance.isEstimated ? nil : outcome.balance.declared
        return repeats.problems + parts.problems(declared: declared, isWhole: isWhole)
    }

    private mutating func closeGap() {
        guard let declared = outcome.balance.declared else { return }
        let gap = declared - outcome.balance.sum
        // An estimate that nothing cut short is no promise: what came to its end is all.
        guard gap > 0, !outcome.balance.isEstimated || hasFailures || room == 0 else { return }
        let last = limit.map { max($0, outcome.balance.fetched) } ?? declared
        let beyond = min(gap, max(0, declared - last - outcome.balance.beyondCap))
        outcome.balance.beyondCap += beyond
        if hasFailures { outcome.balance.failed += gap - beyond }
    }

    private mutating func noteEstimate() {
        let (declared, sum) = (outcome.balance.declared ?? 0, outcome.balance.sum)
        guard declared != sum, !hasFailures, room > 0 else { return }
        outcome.warnings.append("the source announced about \(declared) items, \(sum) came")
    }

    private func status(hasGaps: Bool) -> SourceStatus {
        if hasFailures, outcome.balance.fetched == 0 { return .failed }
        let isWhole = !hasFailures && !hasGaps && outcome.balance.failed == 0 && outcome.balance.isBalanced
        return isWhole ? .complete : .partial
    }

    private mutating func noteOpenSheet() {
        let (declared, sum) = (outcome.balance.declared ?? 0, outcome.balance.sum)
        let gap = declared > sum ? "\(declared - sum) are missing" : "\(sum - declared) too many"
        outcome.problems.append(
            FetchProblem(
                kind: "open-balance",
                message: "the source announced \(declared) items and \(sum) can be accounted for: \(gap)"))
    }
}
