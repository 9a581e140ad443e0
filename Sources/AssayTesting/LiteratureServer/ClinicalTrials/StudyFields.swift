import AssayKit

/// The `fields` parameter: the parts of a study that were asked for.
struct StudyFields {
    private let paths: [[String]]

    private static let pieces: [String: String] = [
        "NCTId": "identificationModule.nctId", "BriefTitle": "identificationModule.briefTitle",
        "OfficialTitle": "identificationModule.officialTitle", "OverallStatus": "statusModule.overallStatus",
        "WhyStopped": "statusModule.whyStopped", "StartDate": "statusModule.startDateStruct.date",
        "PrimaryCompletionDate": "statusModule.primaryCompletionDateStruct.date",
        "CompletionDate": "statusModule.completionDateStruct.date",
        "StudyFirstPostDate": "statusModule.studyFirstPostDateStruct.date",
        "ResultsFirstPostDate": "statusModule.resultsFirstPostDateStruct.date",
        "LastUpdatePostDate": "statusModule.lastUpdatePostDateStruct.date",
        "LeadSponsorName": "sponsorCollaboratorsModule.leadSponsor.name",
        "BriefSummary": "descriptionModule.briefSummary", "Condition": "conditionsModule.conditions",
        "Keyword": "conditionsModule.keywords", "StudyType": "designModule.studyType",
        "Phase": "designModule.phases", "DesignAllocation": "designModule.designInfo.allocation",
        "DesignInterventionModel": "designModule.designInfo.interventionModel",
        "DesignMasking": "designModule.designInfo.maskingInfo.masking",
        "EnrollmentCount": "designModule.enrollmentInfo.count", "EnrollmentType": "designModule.enrollmentInfo.type",
        "InterventionName": "armsInterventionsModule.interventions.name",
        "InterventionType": "armsInterventionsModule.interventions.type",
        "PrimaryOutcomeMeasure": "outcomesModule.primaryOutcomes.measure",
        "PrimaryOutcomeTimeFrame": "outcomesModule.primaryOutcomes.timeFrame", "Sex": "eligibilityModule.sex",
        "MinimumAge": "eligibilityModule.minimumAge", "MaximumAge": "eligibilityModule.maximumAge",
        "ReferencePMID": "referencesModule.references.pmid", "ReferenceType": "referencesModule.references.type",
    ]

    /// Reads the parameter; `nil` where everything was asked for.
    ///
    /// - Throws: ``QueryError`` for a field that is unknown.
    init?(_ parameter: String?) throws(QueryError) {
        let names = (parameter ?? "").split { $0 == "," || $0 == "|" }.map { $0.filter { !$0.isWhitespace } }
        guard !names.isEmpty else { return nil }
        var paths: [[String]] = []
        for name in names { paths.append(try Self.path(String(name))) }
        self.paths = paths
    }

    /// The part of a study that was asked for.
    func selection(of study: JSONValue) -> JSONValue {
        paths.reduce(JSONValue.object([:])) { Self.merged($0, Self.part($1[...], of: study) ?? .object([:])) }
    }

    private static func path(_ name: String) throws(QueryError) -> [String] {
        if let path = pieces[name] { return "protocolSection.\(path)".split(separator: ".").map(String.init) }
        if name == "HasResults" { return ["hasResults"] }
        let known = name.hasSuffix("Section") || name.hasSuffix("Module") || name.contains(".") || name == "hasResults"
        guard known else { throw QueryError(message: "Field name `\(name)` is unknown") }
        let parts = name.split(separator: ".").map(String.init)
        return name.hasSuffix("Module") && parts.count == 1 ? ["protocolSection"] + parts : parts
    }

    private static func part(_ path: ArraySlice<String>, of value: JSONValue) -> JSONValue? {
        guard let key = path.first else { return value }
        switch value {
        case .object(let members):
            return members[key].flatMap { part(path.dropFirst(), of: $0) }.map { .object([key: $0]) }
        case .array(let elements):
            return .array(elements.map { part(path, of: $0) ?? .object([:]) })
        default: return nil
        }
    }

    private static func merged(_ left: JSONValue, _ right: JSONValue) -> JSONValue {
        switch (left, right) {
        case (.object(let left), .object(let right)): .object(left.merging(right, uniquingKeysWith: merged))
        case (.array(let left), .array(let right)) where left.count == right.count:
            .array(zip(left, right).map(merged))
        default: right
        }
    }
}
