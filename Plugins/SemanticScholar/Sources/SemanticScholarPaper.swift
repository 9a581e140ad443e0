import AssayKit

/// One paper; only what a record needs, each part of its own so that a bad one spoils no other.
struct SemanticScholarPaper: Decodable {
    // Which
    var paperId: Scalar?
    var corpusId: Scalar?
    var externalIds: Attempt<ExternalIDs>?
    var url: Scalar?

    // What it says
    var title: Scalar?
    var abstract: Scalar?
    var publicationTypes: Attempt<[Scalar]>?
    var fieldsOfStudy: Attempt<[Scalar]>?

    // Who, where and when
    var authors: Attempt<[Attempt<Author>]>?
    var venue: Scalar?
    var publicationVenue: Attempt<Venue>?
    var journal: Attempt<Journal>?
    var year: Scalar?
    var publicationDate: Scalar?

    // How it stands
    var citationCount: Scalar?
    var influentialCitationCount: Scalar?
    var referenceCount: Scalar?
    var isOpenAccess: Scalar?
    var openAccessPdf: Attempt<OpenCopy>?
}

// MARK: - Parts

extension SemanticScholarPaper {
    struct ExternalIDs: Decodable {
        var doi: Scalar?
        var pmid: Scalar?
        var pmcid: Scalar?
        var arxiv: Scalar?
        var corpusID: Scalar?

        private enum CodingKeys: String, CodingKey {
            case doi = "DOI"
            case pmid = "PubMed"
            case pmcid = "PubMedCentral"
            case arxiv = "ArXiv"
            case corpusID = "CorpusId"
        }
    }

    struct Author: Decodable {
        var name: Scalar?
    }

    struct Venue: Decodable {
        var name: Scalar?
    }

    struct Journal: Decodable {
        var name: Scalar?
        var volume: Scalar?
        var pages: Scalar?
    }

    struct OpenCopy: Decodable {
        var url: Scalar?
        var status: Scalar?
        var license: Scalar?
    }
}
