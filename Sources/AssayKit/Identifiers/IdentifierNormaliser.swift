/// The rules that turn foreign text into the value of an ``Identifier``, one function a scheme.
enum IdentifierNormaliser {
    static func normalise(_ text: String, as scheme: IdentifierScheme) -> String? {
        if PlainIdentifier.isNormal(text, as: scheme) { return text }
        let trimmed = withoutInvisibleMarks(text).trimmingWhitespace()
        guard !trimmed.isEmpty, trimmed.utf8.count <= 2_000 else { return nil }
        switch scheme {
        case .doi: return doi(trimmed)
        case .pmid: return digits(trimmed, prefixes: pmidPrefixes, atMost: 8)
        case .pmcid: return pmcid(trimmed)
        case .nct: return nct(trimmed)
        case .arxiv: return arxiv(trimmed)
        case .openalex: return openAlex(trimmed)
        case .s2: return semanticScholar(trimmed)
        case .isbn: return isbn(trimmed)
        default: return trimmed.unicodeScalars.contains { $0.value < 32 } ? nil : trimmed
        }
    }

    static func parse(_ text: String) -> Identifier? {
        let trimmed = text.trimmingWhitespace()
        if let colon = trimmed.firstIndex(of: ":") {
            let scheme = IdentifierScheme(rawValue: String(trimmed[..<colon]))
            if known.contains(scheme) {
                return Identifier(scheme, String(trimmed[trimmed.index(after: colon)...]))
            }
        }
        let guesses: [IdentifierScheme] = [.doi, .nct, .pmcid, .openalex, .arxiv, .pmid]
        for scheme in guesses where scheme != .pmcid || trimmed.lowercased().contains("pmc") {
            if let identifier = Identifier(scheme, trimmed) { return identifier }
        }
        return nil
    }

    private static let pmidPrefixes = [
        "https://", "http://", "pubmed.ncbi.nlm.nih.gov/", "www.ncbi.nlm.nih.gov/pubmed/", "pmid",
    ]

    /// Zero-width blanks, soft hyphens and direction marks come with copied text and are part of no identifier.
    private static func withoutInvisibleMarks(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
        let visible = text.unicodeScalars.filter { $0.properties.generalCategory != .format }
        return String(String.UnicodeScalarView(visible))
    }

    private static let known: Set<IdentifierScheme> = [
        .doi, .pmid, .pmcid, .nct, .arxiv, .openalex, .s2, .europepmc, .isbn, .bookshelf,
    ]
}

// MARK: - DOI

extension IdentifierNormaliser {
    /// A DOI is `10.`, a registrant code of digits and dots, a slash and any printable suffix, compared without case
    /// (DOI Handbook, 2.2 to 2.4). Resolver addresses, `doi:` labels, percent escapes of an address, and the
    /// punctuation of the sentence or bracket around it are taken off; the `<>;()` of SICI suffixes stay.
    private static func doi(_ text: String) -> String? {
        var rest = text.drop { $0.isWhitespace || "([{<\"'“‘«".contains($0) }
        var isAddress = false
        while let isResolver = dropDOIPrefix(&rest) { isAddress = isAddress || isResolver }
        if isAddress || hasEscapes(rest) {
            rest = Substring(String(rest).percentDecoded() ?? String(rest))
        }
        let value = withoutTrailingPunctuation(rest).lowercased()
        return isDOI(value) ? value : nil
    }

    /// Takes one resolver's address or label off, since texts pile them up: `DOI: https://doi.org/10.1000/abc`.
    ///
    /// - Returns: Whether it was part of an address; `nil` where none stood there.
    private static func dropDOIPrefix(_ rest: inout Substring) -> Bool? {
        rest = rest.drop(while: \.isWhitespace)
        let addresses = ["https://", "http://", "www.doi.org/", "dx.doi.org/", "doi.org/", "doi.acm.org/"]
        for prefix in addresses where rest.dropPrefix(prefix, caseInsensitive: true) { return true }
        for prefix in ["doi:", "doi ", "info:doi/"] where rest.dropPrefix(prefix, caseInsensitive: true) {
            return false
        }
        return nil
    }

    /// Whether a character stands percent-encoded that DOIs hold and addresses escape.
    private static func hasEscapes(_ text: Substring) -> Bool {
        guard text.contains("%") else { return false }
        let lowered = text.lowercased()
        return ["%2f", "%3c", "%3e", "%28", "%29", "%3a", "%3b"].contains { lowered.contains($0) }
    }

    private static func isDOI(_ value: String) -> Bool {
        guard value.hasPrefix("10."), let slash = value.firstIndex(of: "/") else { return false }
        let registrant = value[value.index(value.startIndex, offsetBy: 3)..<slash]
        let suffix = value[value.index(after: slash)...]
        let codes = registrant.split(separator: ".", omittingEmptySubsequences: false)
        guard let first = codes.first, (2...9).contains(first.count), !suffix.isEmpty else { return false }
        guard codes.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return false }
        return !suffix.unicodeScalars.contains {
            $0.value <= 32 || (127...159).contains($0.value) || $0.properties.isWhitespace
        }
    }

    /// Takes off what a sentence adds behind a DOI. A closing bracket goes only when nothing opened it inside.
    private static func withoutTrailingPunctuation(_ text: Substring) -> Substring {
        var rest = text
        let pairs: [Character: Character] = [")": "(", "]": "[", "}": "{", ">": "<"]
        while let last = rest.last {
            if ".,;:!?\"'”’»/".contains(last) || last.isWhitespace {
                // A SICI suffix may end in ";2-X": only a bare semicolon is the sentence's.
                rest = rest.dropLast()
            } else if let open = pairs[last], rest.count(of: last) > rest.count(of: open) {
                rest = rest.dropLast()
            } else {
                break
            }
        }
        return rest
    }
}

// MARK: - Other schemes

extension IdentifierNormaliser {
    private static func digits(_ text: String, prefixes: [String], atMost length: Int) -> String? {
        var rest = Substring(text)
        for prefix in prefixes { _ = rest.dropPrefix(prefix, caseInsensitive: true) }
        rest = rest.drop { $0 == ":" || $0.isWhitespace }
        while rest.last == "/" || rest.last == "." { rest = rest.dropLast() }
        guard !rest.isEmpty, rest.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        let significant = rest.drop { $0 == "0" }
        return significant.isEmpty || significant.count > length ? nil : String(significant)
    }

    private static func pmcid(_ text: String) -> String? {
        var rest = Substring(text)
        if let range = text.range(ofLast: "/articles/") { rest = text[range.upperBound...] }
        for prefix in ["pmcid:", "pmc-id:"] { _ = rest.dropPrefix(prefix, caseInsensitive: true) }
        rest = rest.drop(while: \.isWhitespace)
        _ = rest.dropPrefix("pmc", caseInsensitive: true)
        while let last = rest.last, "./; ".contains(last) { rest = rest.dropLast() }
        // "PMC123456.2" names a version of the article; the article is the same.
        let number = rest.split(separator: ".", omittingEmptySubsequences: false)
        guard number.count <= 2, let main = number.first else { return nil }
        guard number.dropFirst().allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return nil }
        return digits(String(main), prefixes: [], atMost: 9).map { "PMC\($0)" }
    }

    /// `NCT` and eight digits, not all zero. A registry address is accepted, and so are missing leading zeros, which
    /// ClinicalTrials.gov itself accepts. It also accepts leading zeros without end; more than eight digits are refused
    /// here, since a digit too many is a slip, and a wrong number would join two studies.
    private static func nct(_ text: String) -> String? {
        let lowered = text.lowercased()
        let isAddress = lowered.contains("clinicaltrials.gov")
        let place = isAddress ? String(lowered.prefix { $0 != "?" && $0 != "#" }) : lowered
        guard let range = place.range(ofLast: "nct") else { return nil }
        guard range.lowerBound == place.startIndex || isAddress || lowered.hasPrefix("nct:") else { return nil }
        let tail = place[range.upperBound...].drop { $0 == ":" || $0.isWhitespace }
        let number = tail.prefix { $0.isASCII && $0.isNumber }
        guard tail.dropFirst(number.count).allSatisfy({ "./,;?)".contains($0) }) else { return nil }
        let significant = number.drop { $0 == "0" }
        guard number.count <= 8, !significant.isEmpty else { return nil }
        return "NCT" + String(repeating: "0", count: 8 - significant.count) + significant
    }

    private static func arxiv(_ text: String) -> String? {
        var rest = Substring(text)
        for prefix in ["https://", "http://", "www.", "arxiv.org/abs/", "arxiv.org/pdf/", "arxiv:"] {
            _ = rest.dropPrefix(prefix, caseInsensitive: true)
        }
        rest = rest.drop(while: \.isWhitespace)
        if rest.lowercased().hasSuffix(".pdf") { rest = rest.dropLast(4) }
        let value = String(rest)
        if let match = value.wholeMatch(of: /([0-9]{4}\.[0-9]{4,5})(v[0-9]+)?/) { return String(match.1) }
        if let match = value.lowercased().wholeMatch(of: /([a-z\-]+(\.[a-z]{2})?\/[0-9]{7})(v[0-9]+)?/) {
            return String(match.1)
        }
        return nil
    }

    private static func openAlex(_ text: String) -> String? {
        var rest = Substring(text)
        for prefix in ["https://", "http://", "openalex.org/", "works/"] {
            _ = rest.dropPrefix(prefix, caseInsensitive: true)
        }
        let value = rest.uppercased()
        return value.wholeMatch(of: /W[1-9][0-9]{2,11}/) == nil ? nil : value
    }

    private static func semanticScholar(_ text: String) -> String? {
        let value = text.lowercased()
        return value.wholeMatch(of: /[0-9a-f]{40}/) == nil ? nil : value
    }

    private static func isbn(_ text: String) -> String? {
        let value = text.uppercased().filter { $0 != "-" && !$0.isWhitespace }
        return value.wholeMatch(of: /[0-9]{9}[0-9X]|[0-9]{13}/) == nil ? nil : value
    }
}
