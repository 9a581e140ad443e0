import AssayKit

/// A study as the API sends it, as far as a record needs it; everything is optional, numbers and texts may be mixed up.
///
/// Contacts, officials and sites are not read at all.
struct Study: Decodable {
    var protocolSection: ProtocolSection?
    var derivedSection: DerivedSection?
    var hasResults: Bool?

    struct ProtocolSection: Decodable {
        var identificationModule: Identification?
        var statusModule: Status?
        var sponsorCollaboratorsModule: Sponsors?
        var descriptionModule: Description?
        var conditionsModule: Conditions?
        var designModule: Design?
        var armsInterventionsModule: Arms?
        var outcomesModule: Outcomes?
        var eligibilityModule: Eligibility?
        var referencesModule: References?
    }

    struct Identification: Decodable {
        var nctId: String?
        var nctIdAliases: [String]?
        var orgStudyIdInfo: OtherNumber?
        var secondaryIdInfos: [OtherNumber]?
        var briefTitle: String?
        var officialTitle: String?
        var acronym: String?
    }

    struct OtherNumber: Decodable {
        var id: String?
        var type: String?
    }

    struct Status: Decodable {
        var overallStatus: String?
        var whyStopped: String?
        var startDateStruct: Day?
        var primaryCompletionDateStruct: Day?
        var completionDateStruct: Day?
        var studyFirstPostDateStruct: Day?
        var resultsFirstPostDateStruct: Day?
        var lastUpdatePostDateStruct: Day?
    }

    struct Day: Decodable {
        var date: String?

        /// The day or month.
        var partial: PartialDate? { date.flatMap(PartialDate.init(iso:)) }
    }

    struct Sponsors: Decodable {
        var leadSponsor: Named?
    }

    struct Named: Decodable {
        var name: String?
    }

    struct Description: Decodable {
        var briefSummary: String?
    }

    struct Conditions: Decodable {
        var conditions: [String]?
        var keywords: [String]?
    }

    struct Design: Decodable {
        var studyType: String?
        var phases: [String]?
        var designInfo: DesignInfo?
        var enrollmentInfo: Enrolment?
    }

    struct DesignInfo: Decodable {
        var allocation: String?
        var interventionModel: String?
        var observationalModel: String?
        var maskingInfo: Masking?
    }

    struct Masking: Decodable {
        var masking: String?
    }

    struct Enrolment: Decodable {
        var count: Scalar?
        var type: String?
    }

    struct Arms: Decodable {
        var interventions: [Named]?
    }

    struct Outcomes: Decodable {
        var primaryOutcomes: [Outcome]?
    }

    struct Outcome: Decodable {
        var measure: String?
    }

    struct Eligibility: Decodable {
        var sex: String?
        var minimumAge: String?
        var maximumAge: String?
    }

    struct References: Decodable {
        var references: [Reference]?
    }

    struct Reference: Decodable {
        var pmid: Scalar?
        var type: String?
        var citation: String?
        var retractions: [Retraction]?
    }

    struct Retraction: Decodable {
        var pmid: Scalar?
        var source: String?
    }

    struct DerivedSection: Decodable {
        var conditionBrowseModule: Browse?
        var interventionBrowseModule: Browse?
    }

    struct Browse: Decodable {
        var meshes: [Mesh]?
    }

    struct Mesh: Decodable {
        var term: String?
    }
}
