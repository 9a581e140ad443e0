/// The columns that study designs are summed into where a table has no room for each.
enum DesignGroup: String, CaseIterable {
    case reviews = "Reviews"
    case randomised = "Randomised trials"
    case otherTrials = "Other trials"
    case observational = "Observational"
    case cases = "Case reports"
    case registrations = "Registrations"
    case other = "Other"

    /// The group of a design's label; what is unknown is *other*.
    init(label: String) {
        switch label {
        case "meta-analysis", "systematic-review": self = .reviews
        case "randomised-trial": self = .randomised
        case "non-randomised-trial": self = .otherTrials
        case "cohort", "case-control", "cross-sectional": self = .observational
        case "case-series", "case-report": self = .cases
        case "registration", "protocol": self = .registrations
        default: self = .other
        }
    }

    /// The design's label as words: `randomised trial`, but `meta-analysis`.
    static func words(_ label: String) -> String {
        switch label {
        case "meta-analysis", "in-vitro": label
        case "non-randomised-trial": "non-randomised trial"
        case "case-control", "cross-sectional": "\(label) study"
        case "cohort", "qualitative", "animal": "\(label) study"
        case "other", "": "design unclear"
        default: label.replacing("-", with: " ")
        }
    }
}
