import AssayKit

/// Reads an `AuthorList`.
enum AuthorReader {
    /// The authors in order; entries that NLM marks as superseded are left out.
    static func contributors(of list: XMLElement) -> [Contributor] {
        list.children.compactMap { author in
            guard author.isNamed("Author"), author[attribute: "ValidYN"] != "N" else { return nil }
            return contributor(of: author)
        }
    }

    private static func contributor(of author: XMLElement) -> Contributor? {
        var contributor = Contributor()
        var initials: String?
        for child in author.children {
            switch child.name {
            case "LastName": contributor.family = child.plain
            case "ForeName": contributor.given = child.plain
            case "Initials": initials = child.plain
            case "CollectiveName": contributor.literal = child.plain
            case "Identifier":
                if child[attribute: "Source"] == "ORCID" { contributor.orcid = OrcidReader.orcid(in: child.text) }
            case "AffiliationInfo":
                let texts = child.all("Affiliation").compactMap(\.plain).compactMap(AffiliationReader.withoutMail)
                contributor.affiliations += texts
            default: break
            }
        }
        guard contributor.family != nil || contributor.literal != nil else { return nil }
        contributor.given = contributor.given ?? initials
        return contributor
    }
}
