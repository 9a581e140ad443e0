import AssayKit

/// Tells what the registry's answers that are no results mean; its errors are plain text.
enum ServiceFault {
    /// Refuses every answer that cannot hold results.
    ///
    /// A lookup of a single unknown number may come with 404: its reader names it as missing.
    ///
    /// - Throws: ``SourceError`` with the code by which the host goes on.
    static func check(_ response: SourceResponse, to step: StudiesStep) throws(SourceError) {
        switch response.status {
        case 200: try checkBody(of: response)
        case 404 where !step.ids.isEmpty: break
        case 403: throw SourceError(.unavailable, "ClinicalTrials.gov turned the request away for now.")
        case 429:
            throw SourceError(
                .throttled, "ClinicalTrials.gov asks for a slower pace.",
                retryAfter: response.retryAfter)
        case 500...: throw SourceError(.unavailable, "ClinicalTrials.gov answered with status \(response.status).")
        default: throw refusal(response, to: step)
        }
    }

    private static func checkBody(of response: SourceResponse) throws(SourceError) {
        guard response.firstByte != nil else {
            throw SourceError(.malformed, "ClinicalTrials.gov answered with an empty body.")
        }
        if response.isHTML {
            throw SourceError(.malformed, "ClinicalTrials.gov answered with a web page instead of data.")
        }
    }

    /// A refusal of a later page concerns its token: the first page was accepted with the same parameters.
    private static func refusal(_ response: SourceResponse, to step: StudiesStep) -> SourceError {
        if response.status == 400, step.token != nil {
            return SourceError(.cursorExpired, "ClinicalTrials.gov no longer knows the place in the list.")
        }
        guard !response.isHTML, response.firstByte != nil else {
            return SourceError(.rejected, "ClinicalTrials.gov refuses the request with status \(response.status).")
        }
        return SourceError(
            .rejected, "ClinicalTrials.gov refuses the request: \(MarkupText.clean(response.excerpt))",
            hint: "run assay plan to see what it was asked")
    }
}
