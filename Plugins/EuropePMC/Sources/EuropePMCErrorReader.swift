import AssayKit

/// Tells Europe PMC's errors apart, which come as JSON with status 200, as XML, as text and as web pages.
enum EuropePMCErrorReader {
    /// The error that a response is; `nil` where it is a JSON object with status 200.
    static func error(in response: SourceResponse) -> SourceError? {
        let isObject = response.firstByte == UInt8(ascii: "{")
        if response.status == 200, isObject { return nil }
        if let bean = bean(in: response) { return bean }
        guard response.status == 200 else { return error(status: response.status, excerpt: response.excerpt) }
        if response.excerpt.lowercased().contains("temporarily unavailable") {
            return SourceError(.unavailable, "Europe PMC says: \(response.excerpt)")
        }
        let what = response.isHTML ? "a web page" : response.body.isEmpty ? "nothing" : "no JSON"
        return SourceError(.malformed, "Europe PMC sent \(what) where JSON was asked for: \(response.excerpt)")
    }

    /// The error that an `errCode` of 200 answers and error beans stands for.
    static func error(code: Int?, message: String) -> SourceError {
        let text = "Europe PMC says: \(MarkupText.plain(message))"
        if message.lowercased().contains("cursormark") { return SourceError(.cursorExpired, text) }
        return switch code {
        case 429: SourceError(.throttled, text)
        case .some(500...599): SourceError(.unavailable, text)
        default: SourceError(.rejected, text)
        }
    }

    private static func error(status: Int, excerpt: String) -> SourceError {
        let text = "Europe PMC answered with HTTP \(status): \(excerpt)"
        return switch status {
        case 429: SourceError(.throttled, text)
        case 408, 500...599: SourceError(.unavailable, text)
        case 414: SourceError(.rejected, text, hint: "the query is too long for an address")
        default: SourceError(.rejected, text)
        }
    }

    /// `<errorBean><errCode>…</errCode><errMsg>…</errMsg></errorBean>`, sent even where JSON was asked for.
    private static func bean(in response: SourceResponse) -> SourceError? {
        guard response.firstByte == UInt8(ascii: "<"), response.body.count < 100_000 else { return nil }
        guard let root = XMLDocument(response.body).root, root.isNamed("errorBean") else { return nil }
        return error(code: root.first("errCode").flatMap { Int($0.text) }, message: root.first("errMsg")?.text ?? "")
    }
}
