import AssayKit
import Foundation

/// Tells OpenAlex's errors apart: JSON of the service and of its proxy, web pages and text.
enum OpenAlexErrorReader {
    /// The error that a response is; `nil` where it is a JSON object with status 200 that names none.
    static func error(in response: SourceResponse) -> SourceError? {
        let fault = fault(in: response)
        if response.status == 200, let fault { return error(status: 200, fault) }
        guard response.status == 200 else { return error(status: response.status, fault ?? Fault(response.excerpt)) }
        if response.firstByte == UInt8(ascii: "{") { return nil }
        if isThrottle(response.excerpt) { return error(status: 429, Fault(response.excerpt)) }
        let what = response.whatCame(other: "no JSON")
        return SourceError(.malformed, "OpenAlex sent \(what) where JSON was asked for: \(response.excerpt)")
    }

    /// What an error says, whatever its shape.
    private struct Fault {
        var text: String
        var retryAfter: Double?

        init(_ text: String) {
            self.text = String(MarkupText.plain(text).prefix(300))
        }

        /// Whether the error says this, in any case of letters.
        func says(_ words: String...) -> Bool {
            words.contains { text.lowercased().contains($0) }
        }
    }

    private struct Body: Decodable {
        var error: Scalar?
        var message: Scalar?
        var retryAfter: Scalar?
        var results: JSONValue?
    }

    private static func fault(in response: SourceResponse) -> Fault? {
        guard response.firstByte == UInt8(ascii: "{"), response.body.count < 100_000 else { return nil }
        // What is no object of these members is no error that OpenAlex sends.
        guard let body = try? PageDecoder.decode(Body.self, from: response.body), body.results == nil else {
            return nil
        }
        let texts = [body.error?.text, body.message?.text].compactMap { $0?.nonEmpty }
        guard !texts.isEmpty else { return nil }
        var fault = Fault(texts.joined(separator: ": "))
        let seconds = body.retryAfter.flatMap { Double($0.text) }.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
        fault.retryAfter = seconds ?? response.retryAfter
        return fault
    }
}

// MARK: - Meaning

extension OpenAlexErrorReader {
    private static func error(status: Int, _ fault: Fault) -> SourceError {
        let text =
            status == 200 ? "OpenAlex says: \(fault.text)" : "OpenAlex answered with HTTP \(status): \(fault.text)"
        if fault.says("plan upgrade") {
            return SourceError(.rejected, text, hint: "take plan: paid out of OpenAlex's settings in assay.yaml")
        }
        // What refuses for the pace or the budget recommends a key as well.
        if status == 401 || (status != 429 && fault.says("api key")) {
            return SourceError(.rejected, text, hint: keyHint)
        }
        if fault.says("temporarily unavailable") {
            return SourceError(.unavailable, text, hint: keyHint, retryAfter: fault.retryAfter)
        }
        if status == 429 || isThrottle(fault.text) { return throttled(text, fault) }
        return switch status {
        case 504: SourceError(.unavailable, text, hint: "OpenAlex found no time for the query: a narrower one may pass")
        case 408, 500...599: SourceError(.unavailable, text)
        case 400 where fault.says("cursor"): SourceError(.cursorExpired, text)
        case 400 where fault.says("too long"), 414:
            SourceError(.rejected, text, hint: "the query is too long: split it")
        case 403: SourceError(.rejected, text, hint: keyHint)
        default: SourceError(.rejected, text)
        }
    }

    /// A budget that is spent comes back at midnight UTC, which may be hours away; the host then stops and says so.
    private static func throttled(_ text: String, _ fault: Fault) -> SourceError {
        guard fault.says("budget", "credits", "daily") else {
            return SourceError(.throttled, text, retryAfter: fault.retryAfter)
        }
        return SourceError(
            .throttled, text, hint: "the day's budget is spent until midnight UTC; a key has a larger one: \(keyHint)",
            retryAfter: fault.retryAfter ?? aDay)
    }

    private static func isThrottle(_ text: String) -> Bool {
        SourceResponse.isThrottle(text) || text.lowercased().contains("insufficient budget")
    }

    private static let keyHint = "set OPENALEX_API_KEY to a key of openalex.org/settings/api"
    /// Seconds; longer than the host waits.
    private static let aDay = 86_400.0
}
