import AssayKit

/// An author of a work.
struct OpenAlexAuthorship: Decodable {
    var author: Attempt<Author>?
    var rawName: Scalar?
    var rawAffiliations: Attempt<[Scalar]>?
    var institutions: Attempt<[Attempt<OpenAlexWork.Named>]>?

    struct Author: Decodable {
        var name: Scalar?
        var orcid: Scalar?

        private enum CodingKeys: String, CodingKey {
            case orcid
            case name = "display_name"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case author, institutions
        case rawName = "raw_author_name"
        case rawAffiliations = "raw_affiliation_strings"
    }
}

extension OpenAlexAuthorship {
    /// The author with the name as one text, since where to split "Given Family" would be a guess; `nil` without a
    /// name.
    var contributor: Contributor? {
        let names = [author?.value?.name, rawName].compactMap { $0.flatMap { MarkupText.plain($0.text).nonEmpty } }
        guard let name = names.first else { return nil }
        return Contributor(
            literal: name, orcid: author?.value?.orcid.flatMap { Contributor.orcid(in: $0.text) },
            affiliations: affiliations)
    }

    /// Affiliations as printed, or else the institutions that OpenAlex found in them.
    private var affiliations: [String] {
        let printed = (rawAffiliations?.value ?? []).compactMap { MarkupText.affiliation($0.text).nonEmpty }
        return printed.isEmpty ? (institutions?.elements() ?? []).compactMap { $0.name?.plain } : printed
    }
}
