import AssayKit

/// Tells arXiv's errors from its feeds: text, web pages, and feeds of one entry that is titled "Error".
enum ServiceFault {
    /// The error that a response is by its status or its first bytes; `nil` where it has to be read as a feed.
    static func error(in response: SourceResponse) -> SourceError? {
        if response.status == 429 || response.excerpt.lowercased().hasPrefix("rate exceeded") {
            return throttled(response.excerpt)
        }
        let isMarkup = response.firstByte == UInt8(ascii: "<") && !response.isHTML
        if isMarkup, response.status < 500 { return nil }
        guard response.status == 200 else { return error(status: response.status, response.excerpt) }
        let what = response.whatCame(other: "no XML")
        return SourceError(.malformed, "arXiv sent \(what) where a feed was asked for: \(response.excerpt)")
    }

    /// The error that the only entry of a feed tells, whatever its status.
    static func error(in entries: [XMLElement], status: Int) -> SourceError? {
        guard let entry = entries.first, entries.count == 1 else { return nil }
        let id = entry.children.first { $0.isAtom("id") }?.text ?? ""
        let title = entry.children.first { $0.isAtom("title") }?.plain
        let author = entry.children.first { $0.isAtom("author") }?.text.trimmingWhitespace()
        guard id.contains("/api/errors") || (title == "Error" && author == "arXiv api core") else { return nil }
        let message = entry.children.first { $0.isAtom("summary") }?.plain ?? id
        return SourceError(.rejected, "arXiv says: \(message.prefix(200))")
    }

    /// The error that a status stands for.
    static func error(status: Int, _ excerpt: String) -> SourceError {
        let text = "arXiv answered with HTTP \(status): \(excerpt)"
        return switch status {
        case 429: throttled(excerpt)
        case 408, 500...599: SourceError(.unavailable, text)
        case 414: SourceError(.rejected, text, hint: "the query is too long")
        default: SourceError(.rejected, text)
        }
    }

    /// arXiv names no time; half a minute is the least that helps.
    private static func throttled(_ excerpt: String) -> SourceError {
        SourceError(.throttled, "arXiv says: \(excerpt.nonEmpty ?? "too many requests")", retryAfter: 30)
    }
}
