import AssayKit

/// Tells what the service's answers that are no counts mean; its errors are plain text or web pages.
enum OpenCitationsFault {
    /// The environment variable of the access token.
    static let tokenVariable = "OPENCITATIONS_ACCESS_TOKEN"

    /// Refuses every answer that cannot hold a count.
    ///
    /// - Throws: ``SourceError`` with the code by which the host goes on.
    static func check(_ response: SourceResponse) throws(SourceError) {
        guard response.status != 200 || isErrorText(response) else { return }
        let told = words(of: response)
        switch response.status {
        case 200: throw SourceError(.unavailable, "OpenCitations answered with the text of an error\(told)")
        case 401, 403:
            throw SourceError(
                .rejected, "OpenCitations refuses access\(told)",
                hint: "correct or unset \(tokenVariable); no token is needed")
        case 429:
            throw SourceError(
                .throttled, "OpenCitations asks for a slower pace\(told)",
                retryAfter: response.retryAfter)
        case 408, 500...:
            throw SourceError(.unavailable, "OpenCitations answered with status \(response.status)\(told)")
        default:
            throw SourceError(.rejected, "OpenCitations refuses the request with status \(response.status)\(told)")
        }
    }

    /// The error of an answer with status 200 that is no list.
    static func unreadable(_ response: SourceResponse) -> SourceError {
        let what = response.whatCame(other: "no list")
        return SourceError(.malformed, "OpenCitations sent \(what) where a count was asked for.")
    }

    private static func isErrorText(_ response: SourceResponse) -> Bool {
        response.excerpt.lowercased().hasPrefix("http status code")
    }

    private static func words(of response: SourceResponse) -> String {
        guard !response.isHTML, response.firstByte != nil else { return "." }
        return ": \(MarkupText.clean(response.excerpt))"
    }
}
