import AssayKit

/// A work as Crossref describes it; only what a record needs.
struct CrossrefWork: Decodable {
    // Which
    var doi: String?
    var url: String?
    var isbn: [String]?

    // What it says
    var title: [String]?
    var subtitle: [String]?
    var abstract: String?
    var type: String?
    var subtype: String?
    var language: String?

    // Who and where
    var author: [CrossrefAuthor]?
    var containerTitle: [String]?
    var institution: [Institution]?
    var volume: Scalar?
    var issue: Scalar?
    var page: Scalar?
    var articleNumber: Scalar?
    var resource: Resource?

    // When
    var issued: CrossrefDate?
    var published: CrossrefDate?
    var publishedPrint: CrossrefDate?
    var publishedOnline: CrossrefDate?
    var posted: CrossrefDate?

    // How it stands
    var updatedBy: [CrossrefUpdate]?
    var updateTo: [CrossrefUpdate]?
    var relation: [String: [RelatedItem]]?
    var trials: [Trial]?
    var license: [License]?
    var citationCount: Scalar?

    private enum CodingKeys: String, CodingKey {
        case title, subtitle, abstract, type, subtype, language, author, institution, volume, issue, page, resource
        case issued, published, posted, relation, license
        case doi = "DOI"
        case url = "URL"
        case isbn = "ISBN"
        case containerTitle = "container-title"
        case articleNumber = "article-number"
        case publishedPrint = "published-print"
        case publishedOnline = "published-online"
        case updatedBy = "updated-by"
        case updateTo = "update-to"
        case trials = "clinical-trial-number"
        case citationCount = "is-referenced-by-count"
    }
}

// MARK: - Parts

extension CrossrefWork {
    struct Institution: Decodable {
        var name: String?
    }

    struct Resource: Decodable {
        var primary: Primary?

        struct Primary: Decodable {
            var url: String?

            private enum CodingKeys: String, CodingKey {
                case url = "URL"
            }
        }
    }

    struct RelatedItem: Decodable {
        var idType: String?
        var id: String?

        private enum CodingKeys: String, CodingKey {
            case id
            case idType = "id-type"
        }
    }

    struct Trial: Decodable {
        var number: String?

        private enum CodingKeys: String, CodingKey {
            case number = "clinical-trial-number"
        }
    }

    struct License: Decodable {
        var url: String?
        var version: String?

        private enum CodingKeys: String, CodingKey {
            case url = "URL"
            case version = "content-version"
        }
    }
}
