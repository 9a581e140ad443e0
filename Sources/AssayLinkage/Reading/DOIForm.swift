/// A DOI seen as preprint servers make them: whether it is one of theirs, and what it is without its version.
struct DOIForm: Hashable, Sendable {
    /// The DOI without a version number, where its server writes versions so; else the DOI.
    let base: String
    /// Whether the DOI belongs to a preprint server.
    let isPreprint: Bool

    /// - Parameter doi: A normalised DOI.
    init(_ doi: String) {
        isPreprint = Self.isServer(doi)
        base = isPreprint || doi.hasPrefix("10.12688/") ? Self.withoutVersion(doi) : doi
    }

    /// Registrant prefixes of preprint servers (Crossref member pages, 2025): SSRN, Preprints.org, Research Square, OSF,
    /// PsyArXiv, SocArXiv, ChemRxiv, Authorea, arXiv, JMIR Preprints, medRxiv and bioRxiv. Cold Spring Harbor's journals
    /// share `10.1101` with its servers, whose suffixes begin with a digit; `10.64898` is its newer one.
    private static func isServer(_ doi: String) -> Bool {
        if doi.hasPrefix("10.1101/") { return doi.dropFirst("10.1101/".count).first?.isNumber ?? false }
        return servers.contains { doi.hasPrefix($0) }
    }

    private static let servers = [
        "10.2139/ssrn.", "10.20944/preprints", "10.21203/rs.", "10.31219/", "10.31234/", "10.31235/", "10.26434/",
        "10.22541/", "10.48550/", "10.2196/preprints.", "10.64898/",
    ]

    /// Takes off `/v2`, `.v2` or, at F1000, a last `.2`.
    private static func withoutVersion(_ doi: String) -> String {
        let digits = doi.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard (1...2).contains(digits) else { return doi }
        let head = doi.dropLast(digits)
        for mark in ["/v", ".v"] where head.hasSuffix(mark) { return String(head.dropLast(mark.count)) }
        guard doi.hasPrefix("10.12688/"), head.hasSuffix("."), head.dropLast().last?.isNumber == true else {
            return doi
        }
        return String(head.dropLast())
    }
}
