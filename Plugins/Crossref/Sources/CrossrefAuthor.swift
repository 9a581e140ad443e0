import AssayKit

/// An author as deposited: a person, or an organisation with a name.
struct CrossrefAuthor: Decodable {
    var given: String?
    var family: String?
    var suffix: String?
    var name: String?
    var orcid: String?
    var affiliation: [Affiliation]?

    struct Affiliation: Decodable {
        var name: String?
    }

    private enum CodingKeys: String, CodingKey {
        case given, family, suffix, name, affiliation
        case orcid = "ORCID"
    }
}

extension CrossrefAuthor {
    /// The author as a record has it; `nil` where no name came.
    var contributor: Contributor? {
        var contributor = Contributor()
        if let family = Self.plain(family) {
            contributor.family = [family, Self.plain(suffix)].compactMap(\.self).joined(separator: " ")
            contributor.given = Self.plain(given)
        } else if let literal = Self.plain(name) ?? Self.plain(given) {
            contributor.literal = literal
        } else {
            return nil
        }
        contributor.orcid = orcid.flatMap(Contributor.orcid)
        contributor.affiliations = (affiliation ?? []).compactMap { $0.name.map(MarkupText.affiliation)?.nonEmpty }
        return contributor
    }

    private static func plain(_ text: String?) -> String? {
        text.map(MarkupText.plain)?.nonEmpty
    }
}
