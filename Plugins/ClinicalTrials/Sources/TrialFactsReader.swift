import AssayKit

/// Collects the facts of a registration, in the registry's own words.
struct TrialFactsReader {
    let study: Study

    private var section: Study.ProtocolSection? { study.protocolSection }

    /// The facts.
    var facts: TrialFacts {
        var facts = TrialFacts(registry: "clinicaltrials.gov")
        addStatus(to: &facts)
        addDesign(to: &facts)
        facts.sponsor = clean(section?.sponsorCollaboratorsModule?.leadSponsor?.name)
        facts.hasResults = study.hasResults
        facts.conditions = unique(section?.conditionsModule?.conditions ?? [])
        facts.interventions = unique((section?.armsInterventionsModule?.interventions ?? []).map(\.name))
        facts.primaryOutcomes = unique((section?.outcomesModule?.primaryOutcomes ?? []).map(\.measure))
        facts.sex = clean(section?.eligibilityModule?.sex)
        facts.minimumAge = clean(section?.eligibilityModule?.minimumAge)
        facts.maximumAge = clean(section?.eligibilityModule?.maximumAge)
        return facts
    }

    private func addStatus(to facts: inout TrialFacts) {
        let status = section?.statusModule
        facts.status = clean(status?.overallStatus)
        facts.whyStopped = clean(status?.whyStopped)
        facts.startDate = status?.startDateStruct?.partial
        facts.primaryCompletionDate = status?.primaryCompletionDateStruct?.partial
        facts.completionDate = status?.completionDateStruct?.partial
        facts.resultsPostedDate = status?.resultsFirstPostDateStruct?.partial
        facts.lastUpdateDate = status?.lastUpdatePostDateStruct?.partial
    }

    private func addDesign(to facts: inout TrialFacts) {
        let design = section?.designModule
        facts.studyType = clean(design?.studyType)
        // "NA" is the registry's word for a study without phase.
        facts.phase = unique(design?.phases ?? []).filter { $0 != "NA" }.joined(separator: "/").nonEmpty
        facts.allocation = clean(design?.designInfo?.allocation)
        facts.model = clean(design?.designInfo?.interventionModel) ?? clean(design?.designInfo?.observationalModel)
        facts.masking = clean(design?.designInfo?.maskingInfo?.masking)
        facts.enrolment = design?.enrollmentInfo?.count?.int.flatMap { $0 < 0 ? nil : $0 }
        facts.enrolmentType = clean(design?.enrollmentInfo?.type)
    }

    private func unique(_ texts: [String?]) -> [String] {
        var seen: Set<String> = []
        return texts.compactMap(clean).filter { seen.insert($0).inserted }
    }

    private func clean(_ text: String?) -> String? {
        text.map(MarkupText.clean)?.nonEmpty
    }
}
