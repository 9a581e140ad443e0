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

    /// So many pages of a chain in a row may hold nothing that did not come before.
    private static let patience = 3

    init(job: FetchJob) {
        outcome = SourceOutcome(id: job.manifest.id)
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
        outcome.bytes += answer.response.body.count
        outcome.asked = max(outcome.asked ?? "", answer.received)
        if answer.isReplayed { hasReplayed = true } else { hasAsked = true }
    }
}

// MARK: - Pages

extension FetchLedger {
    /// Counts a page.
    ///
    /// - Returns: The records to keep: matching, not seen before, within the limit.
    mutating func take(_ page: SourcePage, of step: FetchStep) -> [Record] {
        if outcome.balance.declared == nil { outcome.balance.declared = page.declaredTotal }
        outcome.balance.beyondCap += page.unreachable
        outcome.warnings += page.warnings.filter { !outcome.warnings.contains($0) }
        for problem in page.problems { take(problem, of: step) }
        var kept: [Record] = []
        var hasNews = false
        for record in page.records.prefix(room) {
            outcome.balance.fetched += 1
            guard seen.insert(record.sourceID).inserted else {
                outcome.balance.duplicate += 1
                continue
            }
            hasNews = true
            if let filter, !filter.matches(record) {
                outcome.balance.filtered += 1
            } else {
                kept.append(record)
            }
        }
        noteNews(hasNews || page.records.isEmpty && page.next.isEmpty, in: step)
        return kept
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
        pagesWithoutNews[step.key.chain] = hasNews ? 0 : pagesWithoutNews[step.key.chain, default: 0] + 1
    }

    /// Whether a chain brings the same again and again.
    func isStuck(_ chain: String) -> Bool {
        pagesWithoutNews[chain, default: 0] >= Self.patience
    }
}

// MARK: - Failures and the end

extension FetchLedger {
    mutating func fail(_ step: FetchStep, code: String, message: String) {
        hasFailures = true
        outcome.problems.append(FetchProblem(kind: code, page: step.key.description, message: message))
        if outcome.balance.declared == nil, let expected = step.request.expectedItems {
            outcome.balance.failed += expected
        }
    }

    mutating func fail(code: String, message: String) {
        hasFailures = true
        outcome.problems.append(FetchProblem(kind: code, message: message))
    }

    /// Whether items are missing although nothing failed, in a run that took up an earlier one: a cursor may have moved on.
    var lostItemsWhileResuming: Bool {
        guard hasReplayed, hasAsked, !hasFailures, room > 0, let declared = outcome.balance.declared else {
            return false
        }
        return outcome.balance.sum < declared
    }

    /// Closes the sheet: what is missing is beyond the limit, or was lost with a failed request, or stays open.
    mutating func close(seconds: Double) -> SourceOutcome {
        outcome.seconds = seconds
        let gap = (outcome.balance.declared ?? 0) - outcome.balance.sum
        if gap > 0, hasFailures {
            outcome.balance.failed += gap
        } else if gap > 0, room == 0 {
            outcome.balance.beyondCap += gap
        }
        outcome.status = status
        if outcome.status == .partial, !hasFailures, !outcome.balance.isBalanced { noteOpenSheet() }
        return outcome
    }

    private var status: SourceStatus {
        if hasFailures, outcome.balance.fetched == 0 { return .failed }
        let isWhole = !hasFailures && outcome.balance.failed == 0 && outcome.balance.isBalanced
        return isWhole ? .complete : .partial
    }

    private mutating func noteOpenSheet() {
        let declared = outcome.balance.declared ?? 0
        outcome.problems.append(
            FetchProblem(
                kind: "open-balance",
                message: "the source announced \(declared) items and \(outcome.balance.sum) can be accounted for"))
    }
}
