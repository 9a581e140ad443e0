/// An author of a `core` item: a person, or a group with a collective name.
struct EuropePMCAuthor: Decodable {
    var fullName: String?
    var firstName: String?
    var lastName: String?
    var initials: String?
    var collectiveName: String?
    var authorId: AuthorID?
    var authorAffiliationDetailsList: Affiliations?

    struct AuthorID: Decodable {
        var type: String?
        var value: String?
    }

    struct Affiliations: Decodable {
        var authorAffiliation: [Affiliation]?
    }

    struct Affiliation: Decodable {
        var affiliation: String?
    }
}
