extension Exchange {
    /// The tries as a person says it.
    private var triesText: String { tries == 1 ? "" : " after \(tries) tries" }

    func cancelled() -> HTTPError {
        HTTPError(.cancelled, "The request to \(place) was cancelled.", attempts: tries - 1)
    }

    func waitTooLong(_ seconds: Double, status: Int?) -> HTTPError {
        let limit = Int(configuration.maximumRetryWait)
        let asked = Int(min(seconds.rounded(.up), 1e9))
        return HTTPError(
            .retryTooLong,
            "\(place) asks to wait \(asked) s before the next request; the longest wait allowed is \(limit) s.",
            hint: "Try again later.", status: status, retryAfter: seconds, attempts: status == nil ? tries - 1 : tries)
    }

    func exhausted(_ answer: TransferOutcome.Answer) -> HTTPError {
        let retryAfter = RetryAfter.seconds(in: answer.headers, now: configuration.effects.date())
        return HTTPError(
            .exhausted, "\(place) still answers with status \(answer.status)\(triesText).",
            hint: answer.status == 429
                ? "The source throttles: ask it less often, or with a key."
                : "The source has trouble: try again later.",
            status: answer.status, retryAfter: retryAfter, attempts: tries)
    }

    func withoutRetries(_ error: HTTPError) -> HTTPError {
        var error = error
        error.hint =
            "In this run \(hostLabel) failed \(configuration.retriesPerHost) times more often than it answered; "
            + "it is not tried again."
        return error
    }

    func redirectLoop(to address: HTTPAddress) -> HTTPError {
        HTTPError(.tooManyRedirects, "\(place) redirects in a circle, back to \(address.safeText).", attempts: tries)
    }

    func tooManyRedirects() -> HTTPError {
        HTTPError(
            .tooManyRedirects, "\(place) redirects once more, after \(Self.maximumRedirects) redirects.",
            attempts: tries)
    }

    func failed(_ failure: TransferOutcome.Failure) -> HTTPError {
        if failure.code == .cancelled { return cancelled() }
        let (sentence, hint) = failure.distrust.map(words(about:)) ?? words(failure.code)
        // Of a limit on size libcurl only knows that its data was not taken.
        let detail = failure.code == .tooLarge ? "" : ": \(failure.detail)"
        return HTTPError(failure.code, "\(sentence)\(triesText)\(detail).", hint: hint, attempts: tries)
    }

    private func words(about distrust: Distrust) -> (sentence: String, hint: String) {
        switch distrust {
        case .expired:
            (
                "The certificate of \(place) has expired",
                "Check this machine's date; if it is right, the source has to renew its certificate."
            )
        case .notYetValid: ("The certificate of \(place) is not valid yet", "Check this machine's date.")
        case .wrongHost:
            (
                "The certificate of \(place) is for another host",
                "Check the address; a network that asks for a sign-in answers like this too."
            )
        case .unknownIssuer:
            (
                "The certificate of \(place) is from an authority that this machine does not trust",
                "Check this machine's certificates; a proxy's certificate needs its own CA file: set ASSAY_CA_FILE."
            )
        case .badCAFile:
            ("The CA file cannot be used, so nobody can be trusted, \(place) included", "Check ASSAY_CA_FILE.")
        }
    }

    private func words(_ code: HTTPError.Code) -> (sentence: String, hint: String) {
        switch code {
        case .resolveFailed: ("No address found for the host of \(place)", "Check the network and the host's name.")
        case .connectFailed: ("Cannot connect to \(place)", "Check the network, and that the address is right.")
        case .tlsFailed:
            (
                "No trusted connection to \(place)",
                "Check this machine's date and its certificates; a proxy's certificate needs its own CA file."
            )
        case .timedOut: ("\(place) took too long", "Try again later.")
        case .idle: ("\(place) stopped sending", "Try again later.")
        case .cutShort: ("\(place) ended the connection before the answer was whole", "Try again later.")
        case .tooLarge: ("The answer of \(place) is larger than the limit of \(request.maximumBytes) bytes", "")
        case .badAnswer: ("\(place) does not answer in HTTP", "Check that the address is right.")
        default: ("The request to \(place) failed", "")
        }
    }
}
