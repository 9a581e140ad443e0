/// What a part of a query is compared with.
enum SearchField: Hashable, Sendable {
    // Words and phrases are looked for in these.
    case title, abstract, mesh, keyword, author, publicationType, journal, condition, intervention, sponsor
    // The whole value is compared with these.
    case identifier, trial, source, language, openAccess, hasAbstract, status, studyType, phase
    // These stand for several of the above.
    case titleAbstract, anyText, anyTrialText, conditionSearch, interventionSearch

    /// The fields that hold the text.
    var parts: [SearchField] {
        switch self {
        case .titleAbstract: [.title, .abstract]
        case .anyText: [.title, .abstract, .mesh, .keyword]
        case .anyTrialText: [.title, .abstract, .keyword, .condition, .intervention]
        case .conditionSearch: [.condition, .title, .keyword]
        case .interventionSearch: [.intervention, .title]
        default: [self]
        }
    }

    /// Whether the whole value is compared, not its words.
    var isExact: Bool {
        switch self {
        case .identifier, .trial, .source, .language, .openAccess, .hasAbstract, .status, .studyType, .phase: true
        default: false
        }
    }
}
