import AssayKit

/// An item of a listing: one version of a preprint, as it was posted.
struct Posting: Decodable {
    var doi: Scalar?
    var title: Scalar?
    /// "Surname, I. I.; Surname, I.", with groups among them.
    var authors: Scalar?
    var authorCorresponding: Scalar?
    var authorCorrespondingInstitution: Scalar?
    /// The day of this version.
    var date: Scalar?
    var version: Scalar?
    var type: Scalar?
    var license: Scalar?
    var category: Scalar?
    var jatsxml: Scalar?
    var abstract: Scalar?
    /// "NA", or a list of objects with a name.
    var funder: JSONValue?
    /// "NA", or the DOI of the journal's article.
    var published: Scalar?
    var server: Scalar?

    private enum CodingKeys: String, CodingKey {
        case doi, title, authors, date, version, type, license, category, jatsxml, abstract, funder, published, server
        case authorCorresponding = "author_corresponding"
        case authorCorrespondingInstitution = "author_corresponding_institution"
    }
}
