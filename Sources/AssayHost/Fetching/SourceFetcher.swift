import AssayKit
import Foundation

/// Drives one source through its pages.
///
/// ```
/// firstRequests ─┐
///                v
///   ask (network or capture) ──> glance for the next requests ──> ask …
///                └──> read (plugin) ──> count ──> sink
/// ```
///
/// The next page is asked for while the last is read. A source's trouble ends in its outcome; only cancellation and a
/// failure of this machine's own disk or store are thrown.
package struct SourceFetcher: Sendable {
    let job: FetchJob

    /// A fetcher of a job.
    package init(_ job: FetchJob) {
        self.job = job
    }

    /// Fetches until the source has no more pages or fails.
    ///
    /// - Throws: `CancellationError`, ``HostError`` where a capture cannot be kept, and what the sink throws.
    package func run() async throws -> SourceOutcome {
        let start = job.effects.now()
        var ledger = FetchLedger(job: job)
        if case .restart = try await pass(&ledger, mayReplay: true) {
            try job.journal?.restart(job.manifest.id)
            ledger = FetchLedger(job: job, after: ledger)
            // An offline run has nothing but its captures: the journal holds them as they came after the restart.
            _ = try await pass(&ledger, mayReplay: job.journal == nil, isRestart: true)
        }
        let outcome = ledger.close(seconds: job.effects.now().timeIntervalSince(start))
        report(outcome, .finished(outcome.status))
        return outcome
    }

    private enum PassEnd {
        case done, restart
    }

    /// One way through the source's pages.
    private func pass(
        _ ledger: inout FetchLedger, mayReplay: Bool, isRestart: Bool = false
    ) async throws -> PassEnd {
        var plan = FetchPlan(concurrency: job.concurrency, mostRequests: job.mostRequests)
        do {
            var requests = try job.firstRequests()
            if isRestart { for index in requests.indices { requests[index].context["restarted"] = "yes" } }
            plan.begin(with: requests, mayReplay: mayReplay)
            // Of a lookup, one address stands for all: they differ in the identifier alone.
            for request in requests.prefix(job.lookup == nil ? requests.count : 1) {
                ledger.note(address: request.url)
            }
        } catch {
            ledger.fail(code: Self.code(of: error), message: "\(error)")
            return .done
        }
        return try await drive(&plan, &ledger, mayRestart: !isRestart)
    }

    private func drive(_ plan: inout FetchPlan, _ ledger: inout FetchLedger, mayRestart: Bool) async throws -> PassEnd {
        var order = PageOrder()
        return try await withThrowingTaskGroup(of: FetchEvent.self) { group in
            while true {
                try Task.checkCancellation()
                while let step = plan.next(wanted: ledger.room > 0, held: order.count) {
                    group.addTask { try await ask(step) }
                }
                guard let event = try await group.next() else { break }
                if case .answered(let answer, let glance) = event {
                    plan.answered(answer.step, next: glance)
                    ledger.take(answer)
                    group.addTask { try await read(answer) }
                } else if mayRestart, wantsRestart(event, ledger) {
                    group.cancelAll()
                    return .restart
                } else if let settled = settle(event, &plan, ledger.outcome) {
                    for event in order.take(settled.event, at: settled.key) {
                        try await take(event, &plan, &ledger, &order)
                    }
                }
            }
            if plan.isExhausted { ledger.failRunaway(after: job.mostRequests) }
            return mayRestart && ledger.lostItemsWhileResuming ? .restart : .done
        }
    }
}

// MARK: - Events

extension SourceFetcher {
    /// Whether the source should begin anew because it no longer knows a cursor.
    private func wantsRestart(_ event: FetchEvent, _ ledger: FetchLedger) -> Bool {
        guard case .refused(let answer, let error) = event, ledger.room > 0 else { return false }
        return job.retry.decide(error, tries: answer.step.tries + 1, chance: 0) == .restart
    }

    /// What an event says of its page for good; `nil` where the page is asked for again.
    private func settle(
        _ event: FetchEvent, _ plan: inout FetchPlan, _ outcome: SourceOutcome
    ) -> (event: FetchEvent, key: SequenceKey)? {
        switch event {
        case .answered, .gaveUp:
            return nil
        case .read(let answer, _):
            plan.read()
            return (event, answer.step.key)
        case .lost(let step, _):
            plan.lost(step)
            return (event, step.key)
        case .refused(let answer, let error):
            plan.read()
            return refuse(answer.step, error, &plan, outcome).map { ($0, answer.step.key) }
        }
    }

    private func refuse(
        _ refused: FetchStep, _ error: SourceError, _ plan: inout FetchPlan, _ outcome: SourceOutcome
    ) -> FetchEvent? {
        var step = refused
        step.tries += 1
        guard case .again(let seconds) = job.retry.decide(error, tries: step.tries, chance: job.effects.chance()) else {
            plan.finished(step)
            return .gaveUp(step, error)
        }
        report(outcome, .waiting(seconds: seconds, reason: error.message))
        plan.again(step.again(after: seconds))
        return nil
    }

    /// Takes what became of a page, in the order of its chain's pages.
    private func take(
        _ event: FetchEvent, _ plan: inout FetchPlan, _ ledger: inout FetchLedger, _ order: inout PageOrder
    ) async throws {
        switch event {
        case .read(let answer, let page):
            try await take(page, of: answer, &plan, &ledger, &order)
        // What nobody wants any more is no loss: it was asked for before the limit was reached.
        case .gaveUp(let step, let error) where ledger.room > 0:
            ledger.fail(step, code: error.code.rawValue, message: error.description)
        case .lost(let step, let error) where ledger.room > 0:
            ledger.noteLost(attempts: error.attempts)
            ledger.fail(step, code: error.code, message: error.description)
        case .answered, .refused, .gaveUp, .lost:
            break
        }
        if ledger.isHopeless, !plan.isAbandoned {
            plan.abandon()
            ledger.failHopeless()
        }
    }

    private func take(
        _ page: SourcePage, of answer: FetchAnswer, _ plan: inout FetchPlan, _ ledger: inout FetchLedger,
        _ order: inout PageOrder
    ) async throws {
        let step = answer.step
        let records = ledger.take(page, of: answer)
        ledger.take(try await job.sink.take(records))
        if ledger.isStuck(step.key.chain) {
            ledger.fail(step, code: "stuck", message: "page after page brings the same items; the source was stopped")
            plan.drop(step.key.chain)
            order.drop(step.key.chain)
        } else {
            plan.taken(step, next: page.next)
        }
        if ledger.isOverflowing, !page.next.isEmpty, !plan.isAbandoned {
            plan.abandon()
            ledger.failOverflow()
        }
        report(ledger.outcome, .fetching)
    }

    private func report(_ outcome: SourceOutcome, _ phase: FetchProgress.Phase) {
        job.onProgress(
            FetchProgress(
                source: outcome.id, phase: phase, pages: outcome.requests, records: outcome.balance.fetched,
                declared: outcome.balance.declared))
    }

    private static func code(of error: any Error) -> String {
        (error as? SourceError)?.code.rawValue ?? "failed"
    }
}

// MARK: - Tasks

extension SourceFetcher {
    @concurrent private func ask(_ step: FetchStep) async throws -> FetchEvent {
        if step.delay > 0 { try await job.effects.sleep(step.delay) }
        let fingerprint = RequestFingerprint.of(step.request, base: job.base)
        do {
            if let kept = try replayed(step, fingerprint) { return glanced(kept) }
            return glanced(try await delivered(step, fingerprint))
        } catch let error as TransportError {
            return .lost(step, error)
        }
    }

    private func glanced(_ bytes: FetchAnswer) -> FetchEvent {
        var answer = bytes
        (answer.response, answer.warning) = bytes.response.readable()
        return .answered(
            answer, glance: job.plugin.nextRequests(after: answer.response, to: answer.step.request))
    }

    /// The kept response to a step, where one was kept for the very same request.
    private func replayed(_ step: FetchStep, _ fingerprint: String) throws -> FetchAnswer? {
        guard step.mayReplay, let captures = job.captures, let exchange = kept(step, fingerprint) else { return nil }
        // A damaged capture is asked for again where asking is allowed; offline the transport then says what is missing.
        guard let body = try? captures.read(exchange.capture) else { return nil }
        let response = SourceResponse(status: exchange.status, headers: exchange.headers, body: body)
        return FetchAnswer(
            step: step, response: response, exchange: nil, isReplayed: true,
            isNotModified: exchange.isNotModified ?? false, attempts: 1, received: exchange.received)
    }

    /// The exchange that answers a step: the one at its place, or, of a lookup, whose order may have moved, any.
    private func kept(_ step: FetchStep, _ fingerprint: String) -> Exchange? {
        if let exchange = job.replay?.exchange(of: job.manifest.id, at: step.key), exchange.fingerprint == fingerprint {
            return exchange
        }
        guard job.lookup != nil else { return nil }
        return job.replay?.exchange(of: job.manifest.id, answering: fingerprint)
    }

    @concurrent private func read(_ answer: FetchAnswer) async throws -> FetchEvent {
        do {
            if let body = answer.unkept { _ = try job.captures?.keep(body) }
            var page = try job.plugin.page(from: answer.response, to: answer.step.request)
            if let warning = answer.warning { page.warnings.append(warning) }
            if let exchange = answer.exchange { try job.journal?.add(exchange) }
            return .read(answer, page)
        } catch let error as SourceError {
            return .refused(answer, error)
        } catch let error as HostError {
            throw error
        } catch {
            return .refused(answer, SourceError(.malformed, "the response could not be read: \(error)"))
        }
    }
}
