import AssayKit

/// Makes the requests to `/studies`.
struct StudiesEndpoint {
    let base: String

    /// How many studies a page holds: without results they are about 10 KB each, so that a page stays near 1 MB.
    static let pageSize = 100

    /// A page of a search or of a lookup; every page repeats all parameters, as the API wants it.
    func request(_ step: StudiesStep) -> SourceRequest {
        let isFirst = step.token == nil && step.ids.isEmpty
        let address = SourceRequest.address(
            base, "studies",
            [
                "query.term": step.term, "filter.advanced": step.filter,
                "filter.ids": step.ids.isEmpty ? nil : step.ids.joined(separator: ","),
                "fields": Self.fields.joined(separator: ","), "sort": step.ids.isEmpty ? Self.order : nil,
                "countTotal": isFirst ? "true" : nil, "pageSize": String(step.size), "pageToken": step.token,
            ])
        return SourceRequest(
            .get, address, headers: ["Accept": "application/json"], context: step.context,
            expectedItems: step.ids.isEmpty ? nil : step.ids.count)
    }

    /// The newest registrations first, so that a limit has a meaning; the API's own order is none.
    private static let order = "StudyFirstPostDate:desc"

    /// What a record needs. Contacts, officials and sites are not asked for: they hold names, phones and mail addresses.
    private static let fields =
        [
            "identificationModule", "statusModule", "sponsorCollaboratorsModule.leadSponsor",
            "descriptionModule.briefSummary", "conditionsModule", "designModule",
            "armsInterventionsModule.interventions", "outcomesModule.primaryOutcomes", "eligibilityModule.sex",
            "eligibilityModule.minimumAge", "eligibilityModule.maximumAge", "referencesModule",
        ].map { "protocolSection.\($0)" } + [
            "derivedSection.conditionBrowseModule.meshes", "derivedSection.interventionBrowseModule.meshes",
            "hasResults",
        ]
}
