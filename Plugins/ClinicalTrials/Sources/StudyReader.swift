import AssayKit

/// Makes the record of a registration.
struct StudyReader {
    let study: Study

    private var section: Study.ProtocolSection? { study.protocolSection }

    /// The record.
    ///
    /// - Throws: ``UnreadableStudy`` where the study has no valid number.
    func record() throws(UnreadableStudy) -> Record {
        guard let text = section?.identificationModule?.nctId, let number = Identifier(.nct, text) else {
            throw UnreadableStudy(message: "The study has no NCT number.")
        }
        var record = Record(source: ClinicalTrialsPlugin.id, sourceID: number.value)
        record.identifiers[.nct] = number
        record.urls = [number.url].compactMap(\.self)
        record.container = ClinicalTrialsPlugin.registryName
        addText(to: &record)
        addNumbers(to: &record)
        record.relations = ReferencesReader(references: section?.referencesModule?.references ?? []).relations
        record.extra["retracted_references"] =
            ReferencesReader(references: section?.referencesModule?.references ?? []).retractions
        record.trial = TrialFactsReader(study: study).facts
        return record
    }

    private func addText(to record: inout Record) {
        let identification = section?.identificationModule
        record.title = clean(identification?.briefTitle) ?? clean(identification?.officialTitle)
        record.abstract =
            section?.descriptionModule?.briefSummary.map(PlainMarkdown.text)?.nonEmpty
            .map { [AbstractSection(text: $0)] } ?? []
        let status = section?.statusModule
        record.date = status?.studyFirstPostDateStruct?.partial ?? status?.startDateStruct?.partial
        record.types = ["Registration"] + [clean(section?.designModule?.studyType)].compactMap(\.self)
        record.keywords = (section?.conditionsModule?.keywords ?? []).compactMap(clean)
        record.subjects = subjects
    }

    /// The MeSH terms of conditions, then of interventions, each once.
    private var subjects: [Subject] {
        let derived = study.derivedSection
        let meshes = (derived?.conditionBrowseModule?.meshes ?? []) + (derived?.interventionBrowseModule?.meshes ?? [])
        var seen: Set<String> = []
        return meshes.compactMap { clean($0.term) }.filter { seen.insert($0).inserted }.map { Subject(term: $0) }
    }

    private func addNumbers(to record: inout Record) {
        let identification = section?.identificationModule
        record.extra["official_title"] = clean(identification?.officialTitle).map(JSONValue.string)
        record.extra["acronym"] = clean(identification?.acronym).map(JSONValue.string)
        record.extra["org_study_id"] = clean(identification?.orgStudyIdInfo?.id).map(JSONValue.string)
        record.extra["secondary_ids"] = list((identification?.secondaryIdInfos ?? []).compactMap { clean($0.id) })
        let aliases = (identification?.nctIdAliases ?? []).compactMap { Identifier(.nct, $0)?.value }
        record.extra["nct_aliases"] = list(aliases)
    }

    private func list(_ texts: [String]) -> JSONValue? {
        texts.isEmpty ? nil : .array(texts.map(JSONValue.string))
    }

    private func clean(_ text: String?) -> String? {
        text.map(MarkupText.clean)?.nonEmpty
    }
}
