import AssayKit

/// Makes the record of the numbers of a substance's reports.
struct EventRecordMaker {
    let substance: Substance
    let state: OpenFDAState

    /// The record.
    func record(with rows: [Attempt<ReactionCount>]) -> Record {
        var record = Record(source: OpenFDAPlugin.manifest.id, sourceID: "events/\(substance.slug)")
        record.kind = .adverseEvents
        record.title = "Reported adverse events: \(substance.name)"
        record.types = ["Adverse event reports"]
        record.urls = ["https://open.fda.gov/apis/drug/event/"]
        record.safety = facts(rows.compactMap { $0.value?.count })
        record.extra = extras(unreadable: rows.count { $0.value == nil })
        return record
    }

    private func facts(_ reactions: [SafetyFacts.Count]) -> SafetyFacts {
        var facts = SafetyFacts(authority: Credit.authority, substance: substance.name)
        facts.reports = number("reports")
        // Of no reports none is serious; nobody needs to be asked.
        facts.seriousReports = facts.reports == 0 ? 0 : number("serious")
        facts.deaths = facts.reports == 0 ? 0 : number("deaths")
        facts.reactions = reactions
        facts.since = state.facts["since"].flatMap { PartialDate(iso: $0) }
        facts.until = state.facts["until"].flatMap { PartialDate(iso: $0) }
        facts.updated = state.updated.flatMap { PartialDate(iso: $0) }
        facts.disclaimer = state.facts["disclaimer"].map(MarkupText.clean)
        return facts
    }

    private func extras(unreadable: Int) -> [String: JSONValue] {
        var extra: [String: JSONValue] = [
            "credit": .string(Credit.text), "limits": .string(Credit.limits),
            "counted": .string("reports that name the substance as any of their drugs, suspected or not"),
        ]
        extra["period"] = state.period.map(JSONValue.string)
        if unreadable > 0 { extra["unreadable_reactions"] = .integer(unreadable) }
        return extra
    }

    private func number(_ key: String) -> Int? {
        state.facts[key].flatMap(Int.init)
    }
}
