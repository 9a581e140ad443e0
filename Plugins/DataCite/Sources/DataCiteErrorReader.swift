import AssayKit
import Foundation

/// Tells DataCite's errors apart, which come as JSON, as text and as web pages.
enum DataCiteErrorReader {
    /// The error that a response is; `nil` where it is a JSON object with status 200.
    static func error(in response: SourceResponse) -> SourceError? {
        let isObject = response.firstByte == UInt8(ascii: "{")
        if response.status == 200, isObject { return nil }
        guard response.status == 200 else {
            return error(saying: words(in: response) ?? response.excerpt, status: response.status)
        }
        if SourceResponse.isThrottle(response.excerpt) { return error(saying: response.excerpt, status: 429) }
        let what = response.whatCame(other: "no JSON object")
        return SourceError(.malformed, "DataCite sent \(what) where JSON was asked for: \(response.excerpt)")
    }

    /// The error that DataCite's words and a status stand for.
    static func error(saying words: String, status: Int?) -> SourceError {
        let text = "DataCite says: \(MarkupText.plain(words).prefix(300))" + (status.map { " (HTTP \($0))" } ?? "")
        return switch status {
        case 429: SourceError(.throttled, text)
        case 408, .some(500...599): SourceError(.unavailable, text)
        case 414: SourceError(.rejected, text, hint: "the query is too long for an address")
        case nil where SourceResponse.isThrottle(words): SourceError(.throttled, text)
        default: SourceError(.rejected, text)
        }
    }

    private static func words(in response: SourceResponse) -> String? {
        guard response.body.count < 100_000 else { return nil }
        // What is no such object is told by its excerpt.
        return (try? PageDecoder.decode(Body.self, from: response.body))?.errors?.words
    }

    private struct Body: Decodable {
        var errors: DataCiteErrors?
    }
}
