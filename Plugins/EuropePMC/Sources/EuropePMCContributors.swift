import AssayKit

/// Reads the authors of an item.
enum EuropePMCContributors {
    /// The author list of a `core` item, or else the authors of the one-line form.
    static func contributors(of item: EuropePMCItem) -> [Contributor] {
        if let authors = item.authorList?.author, !authors.isEmpty { return authors.compactMap(contributor) }
        return item.authorString.map(split) ?? []
    }

    private static func contributor(_ author: EuropePMCAuthor) -> Contributor? {
        var contributor = Contributor()
        contributor.family = plain(author.lastName)
        if contributor.family == nil {
            contributor.literal = plain(author.collectiveName) ?? plain(author.fullName) ?? plain(author.firstName)
            if contributor.literal == nil { return nil }
        } else {
            contributor.given = plain(author.firstName) ?? plain(author.initials)
        }
        if author.authorId?.type?.uppercased() == "ORCID" {
            contributor.orcid = author.authorId?.value.flatMap(Contributor.orcid)
        }
        let affiliations = author.authorAffiliationDetailsList?.authorAffiliation ?? []
        contributor.affiliations = affiliations.compactMap { $0.affiliation.map(MarkupText.affiliation)?.nonEmpty }
        return contributor
    }

    /// Splits "Smith AB, Study Group, Jones C." at its commas; what does not end with initials is a literal name.
    private static func split(_ line: String) -> [Contributor] {
        var text = MarkupText.plain(line)
        if text.hasSuffix(".") { text.removeLast() }
        return text.split(separator: ",").compactMap { part in
            let name = part.trimmingWhitespace()
            guard name.nonEmpty != nil, name.lowercased() != "et al" else { return nil }
            let words = name.split(separator: " ")
            guard words.count > 1, let initials = words.last, isInitials(initials) else {
                return Contributor(literal: name)
            }
            return Contributor(family: words.dropLast().joined(separator: " "), given: String(initials))
        }
    }

    private static func isInitials(_ word: Substring) -> Bool {
        word.count <= 3 && word.allSatisfy { $0.isUppercase || $0 == "-" }
    }

    private static func plain(_ text: String?) -> String? {
        text.map(MarkupText.plain)?.nonEmpty
    }
}
