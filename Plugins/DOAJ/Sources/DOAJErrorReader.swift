import AssayKit
import Foundation

/// Tells DOAJ's errors apart, which come as JSON, as text and as web pages.
enum DOAJErrorReader {
    /// The error that a response is; `nil` where it is a JSON object with status 200.
    static func error(in response: SourceResponse) -> SourceError? {
        let isObject = response.firstByte == UInt8(ascii: "{")
        if response.status == 200, isObject { return nil }
        guard response.status == 200 else {
            return error(saying: message(in: response) ?? response.excerpt, status: response.status)
        }
        if SourceResponse.isThrottle(response.excerpt) { return error(saying: response.excerpt, status: 429) }
        let what = response.whatCame(other: "no JSON object")
        return SourceError(.malformed, "DOAJ sent \(what) where JSON was asked for: \(response.excerpt)")
    }

    /// The error that a message of DOAJ stands for.
    ///
    /// - Parameter status: The HTTP status; `nil` where the message came with 200.
    static func error(saying message: String, status: Int?) -> SourceError {
        let words = String(MarkupText.plain(message).prefix(300))
        let text = status.map { "DOAJ answered with HTTP \($0): \(words)" } ?? "DOAJ says: \(words)"
        // A failure of the index is told with 400, too.
        if message.contains("error executing your query") { return SourceError(.unavailable, text) }
        return switch status {
        case 429: SourceError(.throttled, text)
        case 408, .some(500...599): SourceError(.unavailable, text)
        case 414: SourceError(.rejected, text, hint: "the query is too long for an address")
        case nil where SourceResponse.isThrottle(message): SourceError(.throttled, text)
        default: SourceError(.rejected, text)
        }
    }

    /// `{"status":"bad_request","error":"…"}`
    private static func message(in response: SourceResponse) -> String? {
        guard response.body.count < 100_000 else { return nil }
        // What is no such object is told by its excerpt.
        return (try? PageDecoder.decode(Body.self, from: response.body))?.error?.text.nonEmpty
    }

    private struct Body: Decodable {
        var error: Scalar?
    }
}
