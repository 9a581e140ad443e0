import AssayKit

/// A link of a `core` item to a comment, a correction or another version.
struct EuropePMCCorrection: Decodable {
    /// How the item stands to the other: "Retraction in", "Erratum for", "Comment on".
    var type: String?
    var source: String?
    var id: Scalar?
    /// The other as a citation, for a link without id.
    var reference: String?
}

extension EuropePMCCorrection {
    /// The other's identifier: its id, or the DOI that the citation names.
    var target: Identifier? {
        if let id = id?.text.nonEmpty {
            switch source?.uppercased() {
            case "MED": if let pmid = Identifier(.pmid, id) { return pmid }
            case "PMC": if let pmcid = Identifier(.pmcid, id) { return pmcid }
            case let source?: if let other = Identifier(.europepmc, "\(source)/\(id)") { return other }
            case nil: break
            }
        }
        return doiInReference
    }

    /// The other as text: an identifier, or the citation.
    var targetText: String? {
        target?.description ?? reference.map(MarkupText.plain)?.nonEmpty
    }

    private var doiInReference: Identifier? {
        guard let reference, let mark = reference.lowercased().firstRange(of: "10.") else { return nil }
        let offset = reference.lowercased().distance(from: reference.lowercased().startIndex, to: mark.lowerBound)
        let rest = reference.dropFirst(offset).prefix { !$0.isWhitespace }
        return Identifier(.doi, String(rest))
    }
}
