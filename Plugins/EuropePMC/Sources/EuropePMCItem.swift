import AssayKit

/// One item of a search's answer, `core`, `lite` or `idlist`; only what a record needs.
struct EuropePMCItem: Decodable {
    // Which
    var id: Scalar?
    var source: String?
    var pmid: Scalar?
    var pmcid: Scalar?
    var doi: Scalar?

    // What it says
    var title: String?
    var abstractText: String?
    var meshHeadingList: MeshHeadings?
    var keywordList: Keywords?
    var pubTypeList: PubTypes?
    /// Of `lite` only: types in one text, "a; b".
    var pubType: String?
    var language: String?

    // Who and where
    var authorList: Authors?
    var authorString: String?
    var journalInfo: EuropePMCJournalInfo?
    var bookOrReportDetails: Book?
    /// Of `lite` only.
    var journalTitle: String?
    var journalVolume: Scalar?
    var issue: Scalar?
    var pageInfo: Scalar?

    // When
    var pubYear: Scalar?
    var firstPublicationDate: String?
    var electronicPublicationDate: String?

    // How it stands
    var commentCorrectionList: Corrections?
    var fullTextUrlList: FullTexts?
    var license: String?
    var citedByCount: Scalar?
}

// MARK: - Lists

extension EuropePMCItem {
    struct Authors: Decodable {
        var author: [EuropePMCAuthor]?
    }

    struct MeshHeadings: Decodable {
        var meshHeading: [EuropePMCMeshHeading]?
    }

    struct Keywords: Decodable {
        var keyword: [String]?
    }

    struct PubTypes: Decodable {
        var pubType: [String]?
    }

    struct Corrections: Decodable {
        var commentCorrection: [EuropePMCCorrection]?
    }

    struct FullTexts: Decodable {
        var fullTextUrl: [FullText]?
    }

    struct FullText: Decodable {
        var url: String?
    }

    struct Book: Decodable {
        var publisher: String?
        var yearOfPublication: Scalar?
    }
}
