import AssayKit

/// The `error` member of an answer; all empty for an answer without one.
struct OpenFDAFault: Decodable {
    var code: Scalar?
    var message: Scalar?
    var details: Scalar?

    /// The environment variable of the key.
    static let keyVariable = "OPENFDA_API_KEY"
}

extension OpenFDAFault {
    /// Whether this is how openFDA says "zero": the same status with other words is a failure.
    var isNothingFound: Bool {
        code?.text == "NOT_FOUND" && ["No matches found!", "Nothing to count"].contains(message?.text ?? "")
    }

    /// The error by which the host goes on.
    func error(_ response: SourceResponse) -> SourceError {
        let code = code?.text ?? ""
        if code.hasPrefix("API_KEY") || response.status == 403 {
            return SourceError(
                .rejected, "openFDA refuses the key\(told)", hint: "correct or unset \(Self.keyVariable)")
        }
        if code == "OVER_RATE_LIMIT" || response.status == 429 { return throttled(response) }
        if isBadSyntax { return SourceError(.rejected, "openFDA cannot read the question\(told)") }
        if code == "SERVER_ERROR" || response.status == 408 || response.status >= 500 {
            return SourceError(.unavailable, "openFDA answered with status \(response.status)\(told)")
        }
        return SourceError(.rejected, "openFDA refuses the request with status \(response.status)\(told)")
    }

    /// The error of an answer with status 200 that holds no results.
    static func unreadable(_ response: SourceResponse) -> SourceError {
        let what = response.whatCame(other: "no readable JSON")
        return SourceError(.malformed, "openFDA sent \(what) where data were asked for.")
    }

    /// The limit is counted by the minute; where a minute does not help, it is that of the day.
    private func throttled(_ response: SourceResponse) -> SourceError {
        SourceError(
            .throttled, "openFDA asks for a slower pace\(told)",
            hint: "without a key it answers 1,000 requests a day; set \(Self.keyVariable)",
            retryAfter: response.retryAfter ?? 60)
    }

    private var isBadSyntax: Bool {
        let text = [message?.text, details?.text].compactMap(\.self).joined(separator: " ").lowercased()
        return text.contains("lexical error") || text.contains("parse_exception")
    }

    private var told: String {
        let words = [message?.text, details?.text].compactMap { $0.map(MarkupText.clean)?.nonEmpty }
        return words.isEmpty ? "." : ": \(words.joined(separator: "; ").prefix(240))"
    }
}
