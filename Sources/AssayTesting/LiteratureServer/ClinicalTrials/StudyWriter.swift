import AssayKit

/// A registration in ClinicalTrials.gov's tree of modules.
struct StudyWriter {
    private let work: CorpusWork

    init(_ work: CorpusWork) {
        self.work = work
    }

    /// The study; an empty object for a work that is no registration.
    var json: JSONValue {
        guard let trial = work.trial else { return .object([:]) }
        return .fields { study in
            study.object("protocolSection") { section in
                section.object("identificationModule") { identification(&$0, trial) }
                section.object("statusModule") { status(&$0, trial) }
                section.object("sponsorCollaboratorsModule") { module in
                    module.object("leadSponsor") { $0["name"] = trial.sponsor }
                }
                section.object("descriptionModule") { $0["briefSummary"] = trial.summary.map(Self.markdown) }
                section.object("conditionsModule") { module in
                    module.set("conditions", texts: trial.conditions ?? [])
                    module.set("keywords", texts: work.keywords)
                }
                section.object("designModule") { design(&$0, trial) }
                section.object("armsInterventionsModule") { $0.set("interventions", list: interventions(trial)) }
                section.object("outcomesModule") { $0.set("primaryOutcomes", list: outcomes(trial)) }
                section.object("eligibilityModule") { module in
                    module["sex"] = trial.sex
                    module["minimumAge"] = trial.minAge
                    module["maximumAge"] = trial.maxAge
                }
                section.object("referencesModule") { $0.set("references", list: references(trial)) }
            }
            study.set("hasResults", .bool(trial.hasResults ?? false))
        }
    }

    private func identification(_ module: inout JSONFields, _ trial: CorpusTrial) {
        module["nctId"] = trial.nct
        module["briefTitle"] = work.title
        module["officialTitle"] = trial.officialTitle
        module.object("organization") { $0["fullName"] = trial.sponsor }
    }

    private func status(_ module: inout JSONFields, _ trial: CorpusTrial) {
        module["overallStatus"] = trial.status
        module["whyStopped"] = trial.whyStopped
        let isOver = ["COMPLETED", "TERMINATED"].contains(trial.status)
        date("startDateStruct", trial.start, "ACTUAL", in: &module)
        date("primaryCompletionDateStruct", trial.primaryCompletion, isOver ? "ACTUAL" : "ESTIMATED", in: &module)
        date("completionDateStruct", trial.completion, isOver ? "ACTUAL" : "ESTIMATED", in: &module)
        date("studyFirstPostDateStruct", trial.firstPosted, "ACTUAL", in: &module)
        date("resultsFirstPostDateStruct", trial.resultsPosted, "ACTUAL", in: &module)
        date("lastUpdatePostDateStruct", trial.lastUpdate, "ACTUAL", in: &module)
    }

    private func date(_ key: String, _ text: String?, _ type: String, in module: inout JSONFields) {
        guard let text else { return }
        module.object(key) { date in
            date["date"] = text
            date["type"] = type
        }
    }

    private func design(_ module: inout JSONFields, _ trial: CorpusTrial) {
        module["studyType"] = trial.studyType ?? "INTERVENTIONAL"
        module.set("phases", texts: trial.phases ?? [])
        module.object("designInfo") { info in
            info["allocation"] = trial.allocation
            info[trial.studyType == "OBSERVATIONAL" ? "observationalModel" : "interventionModel"] = trial.model
            info.object("maskingInfo") { $0["masking"] = trial.masking }
        }
        module.object("enrollmentInfo") { info in
            info.set("count", trial.enrollment.map(JSONValue.integer))
            info["type"] = trial.enrollment == nil ? nil : trial.enrollmentType
        }
    }

    private func interventions(_ trial: CorpusTrial) -> [JSONValue] {
        (trial.interventions ?? []).map { intervention in
            .fields { fields in
                fields["type"] = intervention.type ?? "OTHER"
                fields["name"] = intervention.name
            }
        }
    }

    private func outcomes(_ trial: CorpusTrial) -> [JSONValue] {
        (trial.primaryOutcomes ?? []).map { outcome in
            .fields { fields in
                fields["measure"] = outcome.measure
                fields["timeFrame"] = outcome.timeFrame
            }
        }
    }

    private func references(_ trial: CorpusTrial) -> [JSONValue] {
        (trial.references ?? []).map { reference in
            .fields { fields in
                fields["pmid"] = reference.pmid
                fields["type"] = reference.type ?? "BACKGROUND"
            }
        }
    }

    /// The text with the backslashes that the registry's Markdown puts before signs.
    private static func markdown(_ text: String) -> String {
        text.reduce(into: "") { escaped, character in
            if "<>*~".contains(character) { escaped.append("\\") }
            escaped.append(character)
        }
    }
}
