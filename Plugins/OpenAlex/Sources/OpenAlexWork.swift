import AssayKit

/// One item of a list; only what a record needs, each part of its own so that a bad one spoils no other.
struct OpenAlexWork: Decodable {
    // Which
    var id: Scalar?
    var doi: Scalar?
    var ids: Attempt<IDs>?

    // What it says
    var title: Scalar?
    var abstract: Attempt<OpenAlexAbstract>?
    var keywords: Attempt<[Attempt<Named>]>?
    var mesh: Attempt<[Attempt<MeshTerm>]>?
    var type: Scalar?
    var language: Scalar?

    // Who and where
    var authorships: Attempt<[Attempt<OpenAlexAuthorship>]>?
    var primaryLocation: Attempt<OpenAlexLocation>?
    var biblio: Attempt<Biblio>?

    // When
    var publicationDate: Scalar?
    var publicationYear: Scalar?

    // How it stands
    var bestOALocation: Attempt<OpenAlexLocation>?
    var openAccess: Attempt<Access>?
    var citedByCount: Scalar?
    var isRetracted: Scalar?
    var isParatext: Scalar?

    private enum CodingKeys: String, CodingKey {
        case id, doi, ids, title, keywords, mesh, type, language, authorships, biblio
        case abstract = "abstract_inverted_index"
        case primaryLocation = "primary_location"
        case publicationDate = "publication_date"
        case publicationYear = "publication_year"
        case bestOALocation = "best_oa_location"
        case openAccess = "open_access"
        case citedByCount = "cited_by_count"
        case isRetracted = "is_retracted"
        case isParatext = "is_paratext"
    }
}

// MARK: - Parts

extension OpenAlexWork {
    struct IDs: Decodable {
        var openalex: Scalar?
        var doi: Scalar?
        var pmid: Scalar?
        var pmcid: Scalar?
    }

    struct Named: Decodable {
        var name: Scalar?

        private enum CodingKeys: String, CodingKey {
            case name = "display_name"
        }
    }

    struct MeshTerm: Decodable {
        var descriptor: Scalar?
        var qualifier: Scalar?
        var isMajor: Scalar?

        private enum CodingKeys: String, CodingKey {
            case descriptor = "descriptor_name"
            case qualifier = "qualifier_name"
            case isMajor = "is_major_topic"
        }
    }

    struct Biblio: Decodable {
        var volume: Scalar?
        var issue: Scalar?
        var firstPage: Scalar?
        var lastPage: Scalar?

        private enum CodingKeys: String, CodingKey {
            case volume, issue
            case firstPage = "first_page"
            case lastPage = "last_page"
        }
    }

    struct Access: Decodable {
        var status: Scalar?
        var url: Scalar?

        private enum CodingKeys: String, CodingKey {
            case status = "oa_status"
            case url = "oa_url"
        }
    }
}
