import Foundation
import Logging

/// One call of ``HTTPClient/send(_:pace:onWait:)``: its tries, its redirects and the waits between them.
struct Exchange: Sendable {
    /// The most redirects that are followed.
    static let maximumRedirects = 5

    /// What is asked.
    let request: HTTPRequest

    /// How fast its host may be asked.
    let pace: HostPace

    /// Told of every wait whose length is known.
    let onWait: (@Sendable (HTTPWait) -> Void)?

    /// What holds for every request of the client.
    let configuration: HTTPClientConfiguration

    /// Where the transfers happen.
    let engine: TransferEngine

    /// Where they wait for their turn.
    let gates: HostGates

    private var hop: Hop
    private var visited: Set<String> = []
    private var attempt = 1
    private var bytesReceived = 0
    private var isOutOfRetries = false
    private let began: Double

    /// Checks the request.
    ///
    /// - Throws: ``HTTPError`` when its address or a header line may not be sent.
    init(
        _ request: HTTPRequest, pace: HostPace, configuration: HTTPClientConfiguration, engine: TransferEngine,
        gates: HostGates, onWait: (@Sendable (HTTPWait) -> Void)?
    ) throws(HTTPError) {
        let address = try HTTPAddress.admitted(request.url, hosts: request.allowedHosts)
        let headers = request.headers + (request.validators?.headers ?? [])
        if let header = headers.first(where: { !$0.isWellFormed }) {
            throw HTTPError(
                .refusedHeader, "The header '\(header.name.prefix(40))' cannot be sent: it is not one line.")
        }
        self.request = request
        self.pace = pace
        self.onWait = onWait
        self.configuration = configuration
        self.engine = engine
        self.gates = gates
        hop = Hop(method: request.method, address: address, headers: headers, body: request.body)
        began = configuration.effects.now()
    }

    /// Tries, follows and waits until there is an answer or no hope.
    mutating func run() async throws(HTTPError) -> HTTPResponse {
        while true {
            let (outcome, action) = try await askOnce()
            switch (outcome, action) {
            case (.answered(let answer), .deliver):
                guard let next = try follow(answer) else { return response(answer) }
                hop = next
            case (_, .retry(let seconds)):
                try await rest(seconds, after: outcome)
                attempt += 1
            case (_, .tooLong(let seconds)):
                throw waitTooLong(seconds, status: outcome.status)
            case (.answered(let answer), _):
                throw lastOf(exhausted(answer))
            case (.failed(let failure), _):
                throw lastOf(failed(failure))
            }
        }
    }
}

// MARK: - One try

extension Exchange {
    /// Waits for a turn, transfers, and decides what is next, before the turn is given to another request.
    private mutating func askOnce() async throws(HTTPError) -> (TransferOutcome, RetryPolicy.Action) {
        let gate = gates.gate(before: hop.address, lane: request.lane, pace: pace)
        let ticket = try await turn(at: gate)
        var givesBack = false
        defer { gate.leave(ticket, givesBack: givesBack) }
        let outcome = await engine.perform(plan { gate.launched(ticket) })
        givesBack = outcome.isCancelled
        bytesReceived += outcome.bytesReceived
        let effects = configuration.effects
        let ending = outcome.ending(now: effects.date())
        let action = configuration.retryPolicy.action(
            after: ending, attempt: attempt, elapsed: effects.now() - began, chance: effects.random())
        if let seconds = ending.pauseOfHost(action) { await gate.pause(seconds: seconds) }
        log(ending)
        return (outcome, affordable(action, at: gate))
    }

    /// The action, as far as the host's tries of this run allow it.
    private mutating func affordable(_ action: RetryPolicy.Action, at gate: HostGate) -> RetryPolicy.Action {
        switch action {
        case .deliver:
            gate.noteAnswer()
        case .retry where !gate.takeRetry():
            isOutOfRetries = true
            return .giveUp
        case .retry, .giveUp, .tooLong:
            break
        }
        return action
    }

    private func turn(at gate: HostGate) async throws(HTTPError) -> Int {
        do throws(HostGate.Refusal) {
            return try await gate.enter(pace: pace) { seconds, reason in tell(seconds, reason, attempt) }
        } catch {
            switch error {
            case .cancelled: throw cancelled()
            case .tooLong(let seconds): throw waitTooLong(seconds, status: nil)
            }
        }
    }

    private func plan(onLaunch: @escaping @Sendable () -> Void) -> TransferPlan {
        TransferPlan(
            method: hop.method, address: hop.address, headers: hop.headers, body: hop.body,
            maximumBytes: request.maximumBytes, timeLimit: request.timeLimit ?? configuration.totalTimeout,
            configuration: configuration, onLaunch: onLaunch)
    }

    private func response(_ answer: TransferOutcome.Answer) -> HTTPResponse {
        HTTPResponse(
            status: answer.status, headers: answer.headers, body: answer.body, finalURL: hop.address.text,
            httpVersion: answer.httpVersion, attempts: attempt, bytesReceived: bytesReceived, seconds: answer.seconds)
    }

    private func log(_ ending: RetryPolicy.Ending) {
        configuration.logger.debug(
            "A transfer ended.",
            metadata: ["url": "\(hop.address.safeText)", "ending": "\(ending)", "attempt": "\(attempt)"])
    }
}

// MARK: - Between tries

extension Exchange {
    /// The hop that the answer leads to, if any.
    private mutating func follow(_ answer: TransferOutcome.Answer) throws(HTTPError) -> Hop? {
        visited.insert(hop.identity)
        guard let next = try hop.redirected(by: answer, hosts: request.allowedHosts) else { return nil }
        if visited.contains(next.identity) { throw redirectLoop(to: next.address) }
        if visited.count > Self.maximumRedirects { throw tooManyRedirects() }
        return next
    }

    /// Waits before the next try; never less than asked for.
    private func rest(_ seconds: Double, after outcome: TransferOutcome) async throws(HTTPError) {
        let effects = configuration.effects
        let end = effects.now() + seconds
        let ending = outcome.ending(now: effects.date())
        if seconds > 0 { tell(seconds, ending.reasonToWait, attempt + 1) }
        while effects.now() < end {
            do {
                try await effects.sleep(end - effects.now())
            } catch {
                throw cancelled()
            }
        }
    }

    private func tell(_ seconds: Double, _ reason: HTTPWait.Reason, _ attempt: Int) {
        onWait?(HTTPWait(host: hop.address.hostLabel, seconds: seconds, reason: reason, attempt: attempt))
    }
}

extension Exchange {
    /// The address that is asked, for messages.
    var place: String { hop.address.safeText }

    /// The host, for messages.
    var hostLabel: String { hop.address.hostLabel }

    /// The tries so far.
    var tries: Int { attempt }

    /// The error as it is told when the host has used up its tries of this run.
    private func lastOf(_ error: HTTPError) -> HTTPError {
        isOutOfRetries ? withoutRetries(error) : error
    }
}
