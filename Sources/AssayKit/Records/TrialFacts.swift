/// The facts of a trial's registration, in the registry's own words.
public struct TrialFacts: Codable, Hashable, Sendable {
    /// The registry's id, for example `clinicaltrials.gov`.
    public var registry: String
    /// The phase, for example `PHASE3` or `PHASE2/PHASE3`; `nil` where it has none.
    public var phase: String?
    /// The recruitment status, for example `COMPLETED`.
    public var status: String?
    /// Why it stopped early, where it did and says so.
    public var whyStopped: String?
    /// How many participants it has, or plans to have.
    public var enrolment: Int?
    /// `ACTUAL` or `ESTIMATED`.
    public var enrolmentType: String?
    /// `INTERVENTIONAL`, `OBSERVATIONAL` or `EXPANDED_ACCESS`.
    public var studyType: String?
    /// For example `RANDOMIZED`.
    public var allocation: String?
    /// The intervention or observation model, for example `PARALLEL`.
    public var model: String?
    /// For example `DOUBLE`.
    public var masking: String?
    /// The lead sponsor.
    public var sponsor: String?
    /// When it started or will start.
    public var startDate: PartialDate?
    /// When the last participant was or will be measured for the primary outcome.
    public var primaryCompletionDate: PartialDate?
    /// When it ended or will end.
    public var completionDate: PartialDate?
    /// When results were posted in the registry.
    public var resultsPostedDate: PartialDate?
    /// When the registration was last changed.
    public var lastUpdateDate: PartialDate?
    /// Whether the registry holds results; `nil` where it was not asked.
    public var hasResults: Bool?
    /// Conditions studied.
    public var conditions: [String]
    /// Names of interventions.
    public var interventions: [String]
    /// Names of primary outcome measures.
    public var primaryOutcomes: [String]
    /// Who may take part: `ALL`, `FEMALE` or `MALE`.
    public var sex: String?
    /// For example `18 Years`.
    public var minimumAge: String?
    /// For example `65 Years`.
    public var maximumAge: String?

    /// The facts of a registration in a registry, all still empty.
    public init(registry: String) {
        self.registry = registry
        conditions = []
        interventions = []
        primaryOutcomes = []
    }

    private enum CodingKeys: String, CodingKey {
        case registry, phase, status, enrolment, allocation, model, masking, sponsor, conditions, interventions, sex
        case whyStopped = "why_stopped"
        case enrolmentType = "enrolment_type"
        case studyType = "study_type"
        case startDate = "start_date"
        case primaryCompletionDate = "primary_completion_date"
        case completionDate = "completion_date"
        case resultsPostedDate = "results_posted_date"
        case lastUpdateDate = "last_update_date"
        case hasResults = "has_results"
        case primaryOutcomes = "primary_outcomes"
        case minimumAge = "minimum_age"
        case maximumAge = "maximum_age"
    }
}

extension TrialFacts {
    /// Reads facts; lists that are missing are empty.
    ///
    /// - Throws: `DecodingError` where a key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(registry: try container.decodeIfPresent(String.self, forKey: .registry) ?? "")
        phase = try container.decodeIfPresent(String.self, forKey: .phase)
        status = try container.decodeIfPresent(String.self, forKey: .status)
        whyStopped = try container.decodeIfPresent(String.self, forKey: .whyStopped)
        enrolment = try container.decodeIfPresent(Int.self, forKey: .enrolment)
        enrolmentType = try container.decodeIfPresent(String.self, forKey: .enrolmentType)
        studyType = try container.decodeIfPresent(String.self, forKey: .studyType)
        allocation = try container.decodeIfPresent(String.self, forKey: .allocation)
        model = try container.decodeIfPresent(String.self, forKey: .model)
        masking = try container.decodeIfPresent(String.self, forKey: .masking)
        sponsor = try container.decodeIfPresent(String.self, forKey: .sponsor)
        startDate = try container.decodeIfPresent(PartialDate.self, forKey: .startDate)
        primaryCompletionDate = try container.decodeIfPresent(PartialDate.self, forKey: .primaryCompletionDate)
        completionDate = try container.decodeIfPresent(PartialDate.self, forKey: .completionDate)
        resultsPostedDate = try container.decodeIfPresent(PartialDate.self, forKey: .resultsPostedDate)
        lastUpdateDate = try container.decodeIfPresent(PartialDate.self, forKey: .lastUpdateDate)
        hasResults = try container.decodeIfPresent(Bool.self, forKey: .hasResults)
        conditions = try container.decodeIfPresent([String].self, forKey: .conditions) ?? []
        interventions = try container.decodeIfPresent([String].self, forKey: .interventions) ?? []
        primaryOutcomes = try container.decodeIfPresent([String].self, forKey: .primaryOutcomes) ?? []
        sex = try container.decodeIfPresent(String.self, forKey: .sex)
        minimumAge = try container.decodeIfPresent(String.self, forKey: .minimumAge)
        maximumAge = try container.decodeIfPresent(String.self, forKey: .maximumAge)
    }
}
