import Testing

@testable import AssayHTTP

@Suite struct RetryPolicyTests {
    private let policy = RetryPolicy(
        maximumAttempts: 5, maximumConnectAttempts: 3, maximumWait: 120, budget: 900, backoffBase: 1, backoffLimit: 6)

    private func action(
        _ ending: RetryPolicy.Ending, attempt: Int = 1, elapsed: Double = 0, chance: Double = 0.5
    )
        -> RetryPolicy.Action
    {
        policy.action(after: ending, attempt: attempt, elapsed: elapsed, chance: chance)
    }

    @Test(arguments: [200, 204, 301, 304, 400, 401, 403, 404, 408, 501])
    func `an answer that no retry would change is delivered`(status: Int) {
        #expect(action(.status(status, retryAfter: nil)) == .deliver)
    }

    @Test(arguments: [429, 500, 502, 503, 504])
    func `an answer that may pass is asked for again`(status: Int) {
        #expect(action(.status(status, retryAfter: nil)) == .retry(after: 0.5))
        #expect(action(.status(status, retryAfter: nil), attempt: 5) == .giveUp)
    }

    @Test func `the bound of the wait doubles up to its limit, and chance takes a share of it`() {
        let waits = (1...4).map { action(.status(503, retryAfter: nil), attempt: $0, chance: 0.5) }
        #expect(waits == [.retry(after: 0.5), .retry(after: 1), .retry(after: 2), .retry(after: 3)])
        #expect(action(.status(503, retryAfter: nil), attempt: 3, chance: 0) == .retry(after: 0))
    }

    @Test func `a Retry-After is never undercut, and a small one does not cut the back-off short`() {
        #expect(action(.status(429, retryAfter: 90)) == .retry(after: 90))
        #expect(action(.status(429, retryAfter: 0), attempt: 3) == .retry(after: 2))
        #expect(action(.status(429, retryAfter: 120)) == .retry(after: 120))
        #expect(action(.status(429, retryAfter: 121)) == .tooLong(121))
    }

    @Test(arguments: [
        (HTTPError.Code.cutShort, 5), (.timedOut, 5), (.idle, 5), (.connectFailed, 3), (.resolveFailed, 2),
        (.tlsFailed, 1), (.tooLarge, 1), (.badAnswer, 2), (.cancelled, 1), (.other, 1),
    ])
    func `each failure has its number of tries`(code: HTTPError.Code, tries: Int) {
        if tries > 1 {
            #expect(action(.failure(code), attempt: tries - 1, chance: 0) == .retry(after: 0))
        }
        #expect(action(.failure(code), attempt: tries, chance: 0) == .giveUp)
    }

    @Test func `nothing is tried again beyond the budget of time`() {
        #expect(action(.failure(.cutShort), elapsed: 899) == .retry(after: 0.5))
        #expect(action(.failure(.cutShort), elapsed: 899.5) == .giveUp)
        #expect(action(.status(429, retryAfter: 100), elapsed: 850) == .giveUp)
    }
}
