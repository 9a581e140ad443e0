import Foundation

extension TransferOutcome {
    /// The status, where a server answered.
    var status: Int? {
        if case .answered(let answer) = self { answer.status } else { nil }
    }

    /// Whether the transfer was ended from this side.
    var isCancelled: Bool {
        if case .failed(let failure) = self { failure.code == .cancelled } else { false }
    }

    /// The outcome as the retry policy sees it.
    func ending(now: Date) -> RetryPolicy.Ending {
        switch self {
        case .answered(let answer):
            .status(answer.status, retryAfter: RetryAfter.seconds(in: answer.headers, now: now))
        case .failed(let failure):
            .failure(failure.code)
        }
    }
}

extension RetryPolicy.Ending {
    /// How the wait after this ending is explained.
    var reasonToWait: HTTPWait.Reason {
        switch self {
        case .status(_, retryAfter: .some): .retryAfter
        case .status(let status, retryAfter: nil): .backoff(status: status)
        case .failure(let code): .failure(code)
        }
    }

    /// How long every other request to the host has to wait too, in seconds: after a 429, or when it named a time.
    func pauseOfHost(_ action: RetryPolicy.Action) -> Double? {
        guard case .status(let status, let retryAfter) = self else { return nil }
        switch action {
        case .retry(let seconds): return status == 429 || retryAfter != nil ? seconds : nil
        case .tooLong(let seconds): return seconds
        case .giveUp: return retryAfter
        case .deliver: return nil
        }
    }
}
