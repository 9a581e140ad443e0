/// ClinicalTrials.gov: `AREA[Condition]"a phrase"`, `AREA[StartDate]RANGE[2020-01-01,MAX]`, `EXPANSION[None]word`.
struct EssieDialect: QueryDialect {
    let defaultField: SearchField
    let splitsColons = false
    let readsFromLeft = false

    func operand(from parser: inout QueryParser<Self>, in field: SearchField) throws(QueryError) -> SearchExpression {
        let token = parser.rest.removeFirst()
        if case .phrase(let text) = token { return .term(SearchTerm(text, in: field, truncates: false)) }
        guard case .word(let text) = token else { throw QueryError(message: "a square bracket stands alone") }
        guard case .bracket(let argument)? = parser.rest.first else {
            return text == "ALL" ? .everything : .term(SearchTerm(text, in: field))
        }
        parser.rest.removeFirst()
        switch text {
        case "AREA": return try area(argument, &parser)
        case "EXPANSION", "COVERAGE", "SEARCH", "TILT": return try value(in: field, &parser)
        default: throw QueryError(message: "\(text)[\(argument)] is unknown")
        }
    }

    private func area(_ name: String, _ parser: inout QueryParser<Self>) throws(QueryError) -> SearchExpression {
        if let date = Self.date(name) { return try range(of: date, &parser) }
        guard let field = Self.field(name) else { throw QueryError(message: "area \(name) is unknown") }
        return try value(in: field, &parser)
    }

    private func value(
        in field: SearchField, _ parser: inout QueryParser<Self>
    ) throws(QueryError) -> SearchExpression {
        if parser.take(.open) { return try parser.group(in: field) }
        switch parser.rest.first {
        case .word, .phrase:
            return try parser.nested { parser throws(QueryError) in try operand(from: &parser, in: field) }
        default: throw QueryError(message: "a value is missing")
        }
    }

    private func range(
        of date: SearchDate, _ parser: inout QueryParser<Self>
    ) throws(QueryError) -> SearchExpression {
        guard case .word(let word)? = parser.rest.first else { throw QueryError(message: "a date is missing") }
        parser.rest.removeFirst()
        var ends = [word, word]
        if word == "RANGE", case .bracket(let list)? = parser.rest.first {
            parser.rest.removeFirst()
            ends = list.split(separator: ",").map { $0.filter { $0 != " " } }
        }
        guard ends.count == 2,
            let range = SearchDate.range(
                from: ends[0] == "MIN" ? nil : ends[0], until: ends[1] == "MAX" ? nil : ends[1])
        else { throw QueryError(message: "\(ends.joined(separator: ",")) is no range of dates") }
        return .dates(date, range)
    }

    private static func date(_ name: String) -> SearchDate? {
        switch name {
        case "StartDate": .start
        case "PrimaryCompletionDate": .primaryCompletion
        case "CompletionDate": .completion
        case "StudyFirstPostDate": .firstPosted
        case "ResultsFirstPostDate": .resultsPosted
        case "LastUpdatePostDate": .lastUpdate
        default: nil
        }
    }

    private static func field(_ name: String) -> SearchField? {
        switch name {
        case "BriefTitle", "OfficialTitle", "TitleSearch", "Acronym": .title
        case "BriefSummary", "DetailedDescription": .abstract
        case "Condition", "ConditionMeshTerm": .condition
        case "ConditionSearch": .conditionSearch
        case "InterventionName", "InterventionMeshTerm", "InterventionOtherName": .intervention
        case "InterventionSearch": .interventionSearch
        case "Keyword": .keyword
        case "LeadSponsorName", "SponsorSearch": .sponsor
        case "NCTId", "NCTIdSearch": .trial
        case "OverallStatus": .status
        case "StudyType": .studyType
        case "Phase": .phase
        case "BasicSearch", "Search": .anyTrialText
        default: nil
        }
    }
}
