import AssayKit
import Foundation

/// Tells Semantic Scholar's errors apart: `error` of the application, `message` of the gateway, web pages and text.
enum SemanticScholarErrorReader {
    /// The error that a response is; `nil` where it has status 200, opens as JSON should and names none.
    static func error(in response: SourceResponse, opening: Character) -> SourceError? {
        let text = text(in: response)
        guard response.status == 200 else { return error(status: response.status, text ?? response.excerpt) }
        if let text { return error(status: 200, text) }
        if response.firstByte == opening.asciiValue { return nil }
        if SourceResponse.isThrottle(response.excerpt) { return error(status: 429, response.excerpt) }
        let what = response.whatCame(other: "other JSON or text")
        return SourceError(
            .malformed, "Semantic Scholar sent \(what) where papers were asked for: \(response.excerpt)")
    }

    /// Whether this is the answer to a batch of which no identifier is known.
    static func isUnknownBatch(_ response: SourceResponse) -> Bool {
        response.status == 400 && text(in: response)?.lowercased().contains("no valid paper ids") == true
    }

    private struct Body: Decodable {
        var error: Scalar?
        var message: Scalar?
        var data: JSONValue?
    }

    /// What an error says; `nil` where the body is none.
    private static func text(in response: SourceResponse) -> String? {
        guard response.firstByte == UInt8(ascii: "{"), response.body.count < 100_000 else { return nil }
        // What is no object of these members is no error that the service sends.
        guard let body = try? PageDecoder.decode(Body.self, from: response.body), body.data == nil else { return nil }
        let texts = [body.error?.text, body.message?.text].compactMap { $0?.nonEmpty }
        return texts.isEmpty ? nil : texts.joined(separator: ": ")
    }
}

// MARK: - Meaning

extension SemanticScholarErrorReader {
    private static func error(status: Int, _ words: String) -> SourceError {
        let words = String(MarkupText.plain(words).prefix(300))
        let text =
            status == 200
            ? "Semantic Scholar says: \(words)" : "Semantic Scholar answered with HTTP \(status): \(words)"
        if status == 429 || SourceResponse.isThrottle(words) { return SourceError(.throttled, text, hint: keyHint) }
        if status == 401 || status == 403 || words == "Forbidden" { return SourceError(.rejected, text, hint: keyHint) }
        return switch status {
        case 408, 500...599: SourceError(.unavailable, text)
        case 400 where words.lowercased().contains("token"): SourceError(.cursorExpired, text)
        case 414: SourceError(.rejected, text, hint: "the query is too long for an address")
        case 200 where isPassing(words): SourceError(.unavailable, text)
        default: SourceError(.rejected, text)
        }
    }

    private static func isPassing(_ text: String) -> Bool {
        ["internal server error", "timed out", "timeout", "unavailable"].contains { text.lowercased().contains($0) }
    }

    private static let keyHint = "set SEMANTIC_SCHOLAR_API_KEY to a valid key of semanticscholar.org/product/api"
}
