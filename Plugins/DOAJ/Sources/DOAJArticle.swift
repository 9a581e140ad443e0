import AssayKit

/// One item of a search's answer; only what a record needs. Each member is read on its own: DOAJ's older records are uneven.
struct DOAJArticle: Decodable {
    var id: Scalar?
    var created: Scalar?
    var updated: Scalar?
    var bibliography: Attempt<Bibliography>?

    private enum CodingKeys: String, CodingKey {
        case id
        case created = "created_date"
        case updated = "last_updated"
        case bibliography = "bibjson"
    }
}

extension DOAJArticle {
    struct Bibliography: Decodable {
        var title: Scalar?
        var abstract: Scalar?
        var year: Scalar?
        var month: Scalar?
        var startPage: Scalar?
        var endPage: Scalar?
        var journal: Attempt<Journal>?
        var author: Attempt<[Attempt<Author>]>?
        var identifier: Attempt<[Attempt<Number>]>?
        var keywords: Attempt<[Scalar]>?
        var subject: Attempt<[Attempt<Heading>]>?
        var link: Attempt<[Attempt<Link>]>?

        private enum CodingKeys: String, CodingKey {
            case title, abstract, year, month, journal, author, identifier, keywords, subject, link
            case startPage = "start_page"
            case endPage = "end_page"
        }
    }

    struct Journal: Decodable {
        var title: Scalar?
        var publisher: Scalar?
        var volume: Scalar?
        /// The issue.
        var number: Scalar?
        var country: Scalar?
        var issns: Attempt<[Scalar]>?
        /// All languages that the journal prints.
        var language: Attempt<[Scalar]>?
        /// Of older answers only.
        var license: Attempt<[Attempt<License>]>?
    }

    struct License: Decodable {
        var type: Scalar?
    }

    struct Author: Decodable {
        /// "Given Family", not split.
        var name: Scalar?
        var affiliation: Scalar?
        var orcid: Scalar?

        private enum CodingKeys: String, CodingKey {
            case name, affiliation
            case orcid = "orcid_id"
        }
    }

    struct Number: Decodable {
        /// `doi`, `eissn`, `pissn`, in any case.
        var type: Scalar?
        var id: Scalar?
    }

    struct Heading: Decodable {
        var term: Scalar?
    }

    struct Link: Decodable {
        var type: Scalar?
        var url: Scalar?
    }
}
