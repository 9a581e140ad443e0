import AssayKit

/// One DOI of an answer; only what a record needs. `null`, `[]`, `{}` and nothing at all stand for each other, and older DOIs have
/// members of other shapes, so that each is read on its own.
struct DataCiteItem: Decodable {
    var id: Scalar?
    var attributes: Attempt<Attributes>?
}

extension DataCiteItem {
    struct Attributes: Decodable {
        var doi: Scalar?
        var url: Scalar?
        var titles: Attempt<[Attempt<Title>]>?
        var creators: Attempt<[Attempt<DataCiteCreator>]>?
        var descriptions: Attempt<[Attempt<Description>]>?
        var publisher: Attempt<Named>?
        var publicationYear: Scalar?
        var dates: Attempt<[Attempt<Dated>]>?
        var container: Attempt<Container>?
        var types: Attempt<Types>?
        var subjects: Attempt<[Attempt<Heading>]>?
        var rightsList: Attempt<[Attempt<Rights>]>?
        var relatedIdentifiers: Attempt<[Attempt<Related>]>?
        var alternateIdentifiers: Attempt<[Attempt<Alternate>]>?
        var fundingReferences: Attempt<[Attempt<Funding>]>?
        var language: Scalar?
        var version: Scalar?
        var citationCount: Scalar?
    }

    struct Title: Decodable {
        var title: Scalar?
        var titleType: Scalar?
    }

    struct Description: Decodable {
        var description: Scalar?
        var descriptionType: Scalar?
        var lang: Scalar?
    }

    struct Dated: Decodable {
        var date: Scalar?
        var dateType: Scalar?
    }

    struct Container: Decodable {
        var title: Scalar?
        var volume: Scalar?
        var issue: Scalar?
        var firstPage: Scalar?
        var lastPage: Scalar?
    }

    struct Types: Decodable {
        var resourceTypeGeneral: Scalar?
        var resourceType: Scalar?
    }

    struct Heading: Decodable {
        var subject: Scalar?
        var subjectScheme: Scalar?
    }

    struct Rights: Decodable {
        var rights: Scalar?
        var rightsUri: Scalar?
        var rightsIdentifier: Scalar?
    }

    struct Related: Decodable {
        var relationType: Scalar?
        var relatedIdentifier: Scalar?
        var relatedIdentifierType: Scalar?
    }

    struct Funding: Decodable {
        var funderName: Scalar?
    }

    struct Alternate: Decodable {
        var alternateIdentifier: Scalar?
        var alternateIdentifierType: Scalar?
    }
}

extension DataCiteItem {
    /// A thing that is a name alone or an object with one.
    struct Named: Decodable {
        let name: String

        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            if let members = try? container.decode(Members.self) {
                name = members.name?.text ?? ""
            } else {
                name = try container.decode(Scalar.self).text
            }
        }

        private struct Members: Decodable {
            var name: Scalar?
        }
    }
}
