import AssayKit

/// Tells Crossref's errors apart: lists of failures, an exception object, text and web pages.
enum CrossrefErrorReader {
    /// Whether this is the answer to a DOI that Crossref does not have, be it unknown or another agency's.
    static func isUnknownDOI(_ response: SourceResponse) -> Bool {
        response.status == 404 && response.excerpt.lowercased().hasPrefix("resource not found")
    }

    /// The error that a readable answer is; `nil` where it holds works and has status 200.
    static func error(in answer: CrossrefAnswer, status: Int) -> SourceError? {
        switch answer.message {
        case .failures(let failures): return error(of: failures)
        case .exception(let text):
            return SourceError(.unavailable, "Crossref broke: \(MarkupText.clean(text).prefix(200))")
        case .other(let type):
            return SourceError(.malformed, "Crossref sent \"\(type)\" where works were asked for")
        case .list, .work:
            return status == 200 ? nil : error(status: status, text: "works")
        }
    }

    /// The error that text, a web page or an empty body stands for.
    static func error(withoutJSON response: SourceResponse) -> SourceError {
        guard response.status == 200 else { return error(status: response.status, text: response.excerpt) }
        let what = response.isHTML ? "a web page" : response.body.isEmpty ? "nothing" : "no JSON"
        return SourceError(.malformed, "Crossref sent \(what) where JSON was asked for: \(response.excerpt)")
    }

    /// The error that JSON of another shape stands for.
    static func error(unreadable response: SourceResponse) -> SourceError {
        guard response.status == 200 else { return error(status: response.status, text: response.excerpt) }
        return SourceError(.malformed, "Crossref's answer is cut or damaged JSON: \(response.excerpt)")
    }

    private static func error(of failures: [CrossrefAnswer.Failure]) -> SourceError {
        let texts = failures.map { failure in
            let text = MarkupText.clean(failure.message ?? failure.type ?? "no message")
            return failure.value.map { "\(text) (\($0.text))" } ?? text
        }
        let message = "Crossref says: " + texts.joined(separator: "; ")
        let isCursor = failures.contains { $0.type == "cursor-invalid" }
        return SourceError(isCursor ? .cursorExpired : .rejected, message)
    }

    private static func error(status: Int, text: String) -> SourceError {
        let message = "Crossref answered with HTTP \(status): \(text)"
        return switch status {
        case 429: SourceError(.throttled, message)
        case 408, 500...599: SourceError(.unavailable, message)
        case 403:
            SourceError(.rejected, message, hint: "Crossref may have blocked this address; its support can tell")
        default: SourceError(.rejected, message)
        }
    }
}
