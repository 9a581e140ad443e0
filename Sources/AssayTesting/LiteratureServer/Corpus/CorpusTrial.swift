/// A registration at ClinicalTrials.gov. Keys are in snake case; enums are the registry's (`COMPLETED`, `PHASE3`).
package struct CorpusTrial: Decodable, Sendable {
    /// The registration's number.
    package var nct: String
    /// The scientific title.
    package var officialTitle: String?
    /// The overall status.
    package var status: String?
    /// Why the trial was stopped, in the sponsor's words.
    package var whyStopped: String?
    /// The phases; a phase 2/3 trial has two.
    package var phases: [String]?
    /// The number of participants.
    package var enrollment: Int?
    /// `ACTUAL` or `ESTIMATED`.
    package var enrollmentType: String?
    /// `INTERVENTIONAL`, `OBSERVATIONAL` or `EXPANDED_ACCESS`.
    package var studyType: String?
    /// How participants were allocated.
    package var allocation: String?
    /// The intervention model.
    package var model: String?
    /// The masking.
    package var masking: String?
    /// The leading sponsor's name.
    package var sponsor: String?
    /// The start, `YYYY-MM[-DD]` as all dates here.
    package var start: String?
    /// The primary completion.
    package var primaryCompletion: String?
    /// The completion.
    package var completion: String?
    /// The first posting of the registration.
    package var firstPosted: String?
    /// The first posting of results.
    package var resultsPosted: String?
    /// The last update.
    package var lastUpdate: String?
    /// Whether results are posted.
    package var hasResults: Bool?
    /// The conditions.
    package var conditions: [String]?
    /// The interventions.
    package var interventions: [Intervention]?
    /// The primary outcomes.
    package var primaryOutcomes: [Outcome]?
    /// Who may take part: `ALL`, `FEMALE` or `MALE`.
    package var sex: String?
    /// The lowest age, e.g. `18 Years`.
    package var minAge: String?
    /// The highest age.
    package var maxAge: String?
    /// The brief summary.
    package var summary: String?
    /// Publications.
    package var references: [Reference]?

    /// What is given or done.
    package struct Intervention: Decodable, Sendable {
        /// `DRUG`, `DEVICE`, `BEHAVIORAL` …
        package var type: String?
        /// The name.
        package var name: String
    }

    /// What is measured.
    package struct Outcome: Decodable, Sendable {
        /// The measure.
        package var measure: String
        /// When it is measured.
        package var timeFrame: String?

        private enum CodingKeys: String, CodingKey {
            case measure
            case timeFrame = "time_frame"
        }
    }

    /// A publication that the registration names.
    package struct Reference: Decodable, Sendable {
        /// Its PubMed number.
        package var pmid: String?
        /// `BACKGROUND`, `RESULT` or `DERIVED`.
        package var type: String?
    }

    private enum CodingKeys: String, CodingKey {
        case nct, status, phases, enrollment, allocation, model, masking, sponsor, start, completion, conditions
        case interventions, sex, summary, references
        case officialTitle = "official_title"
        case whyStopped = "why_stopped"
        case enrollmentType = "enrollment_type"
        case studyType = "study_type"
        case primaryCompletion = "primary_completion"
        case firstPosted = "first_posted"
        case resultsPosted = "results_posted"
        case lastUpdate = "last_update"
        case hasResults = "has_results"
        case primaryOutcomes = "primary_outcomes"
        case minAge = "min_age"
        case maxAge = "max_age"
    }

    init(nct: String) {
        self.nct = nct
    }
}
