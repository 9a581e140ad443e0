import AssayKit

/// Tells what Unpaywall's answers that are no record mean.
enum UnpaywallFault {
    /// The error of a status, with Unpaywall's words without any mail address.
    static func error(status: Int, words: String, _ response: SourceResponse) -> SourceError {
        let words = cleaned(words)
        let told = words.isEmpty ? "" : ": \(words)"
        return switch status {
        case 422:
            SourceError(
                .rejected, "Unpaywall refuses the request, as it does without a real mail address\(told)",
                hint: "set contact in assay.yaml to your own mail address; placeholders are refused")
        case 429:
            SourceError(
                .throttled, "Unpaywall asks for a slower pace\(told)",
                retryAfter: response.retryAfter)
        case 408, 500...: SourceError(.unavailable, "Unpaywall answered with status \(status)\(told)")
        default: SourceError(.rejected, "Unpaywall refuses the request with status \(status)\(told)")
        }
    }

    /// What to say where one DOI is refused and others may be asked: a 404 that is not in Unpaywall's own form, or a 422 that
    /// speaks of the DOI and not of the mail address. `nil` for all else.
    static func refusal(of doi: Identifier, status: Int, words: String) -> String? {
        let words = cleaned(words)
        let told = words.isEmpty ? "" : ": \(words)"
        let lowered = words.lowercased()
        if status == 404 {
            return
                "Unpaywall answered \(doi.value) with status 404, but not as it does for a DOI that it does not have\(told)"
        }
        guard status == 422, lowered.contains("doi"), !lowered.contains("mail"), !lowered.contains("[address]") else {
            return nil
        }
        return "Unpaywall does not take \(doi.value) for a DOI\(told)"
    }

    /// The error of an answer with status 200 that is no record.
    static func unreadable(_ response: SourceResponse) -> SourceError {
        let what = response.whatCame(other: "no record")
        return SourceError(.malformed, "Unpaywall sent \(what) where a record was asked for.")
    }

    /// The address may be the person's own; it belongs in no log.
    private static func cleaned(_ words: String) -> String {
        MarkupText.plain(words).split(separator: " ").map { $0.contains("@") || $0.contains("%40") ? "[address]" : $0 }
            .joined(separator: " ").prefix(200).description
    }
}
