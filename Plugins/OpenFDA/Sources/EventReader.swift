import AssayKit

/// Gathers the numbers of a substance's reports, one response each; the last one, or the first where there is no
/// report, makes the record.
struct EventReader {
    let requests: OpenFDARequests

    private struct Report: Decodable {
        var receivedate: Scalar?
    }

    /// The next request, or the record.
    ///
    /// - Throws: ``SourceError``; with code `cursorExpired` where the data were renewed between two responses.
    func page(of answer: OpenFDAAnswer, _ state: OpenFDAState) throws(SourceError) -> SourcePage {
        try answer.check(against: state)
        var state = state
        state.updated = answer.meta.updated?.plain ?? state.updated
        state.facts["disclaimer"] = answer.meta.disclaimer?.plain ?? state.facts["disclaimer"]
        switch state.task {
        case .first:
            let total = try answer.total
            state.facts["reports"] = String(total)
            state.facts["since"] = try day(of: answer)
            return total > 0 ? asking(.last, state) : try record(of: nil, state)
        case .last:
            state.facts["until"] = try day(of: answer)
            return asking(.serious, state)
        case .serious:
            state.facts["serious"] = String(try answer.total)
            return asking(.deaths, state)
        case .deaths:
            state.facts["deaths"] = String(try answer.total)
            return asking(.reactions, state)
        case .count, .size, .labels, .reactions:
            return try record(of: answer, state)
        }
    }

    private func asking(_ task: OpenFDAState.Task, _ state: OpenFDAState) -> SourcePage {
        var next = state
        next.task = task
        return SourcePage(next: [requests.request(next)])
    }

    private func day(of answer: OpenFDAAnswer) throws(SourceError) -> String? {
        let reports = try answer.items(Report.self)
        return reports.first?.value?.receivedate.flatMap { PartialDate(compact: $0.text) }?.description
    }

    private func record(of reactions: OpenFDAAnswer?, _ state: OpenFDAState) throws(SourceError) -> SourcePage {
        guard let substance = state.substances.first else {
            throw SourceError(.rejected, "this request was not made by the openFDA plugin")
        }
        let rows = try reactions?.items(ReactionCount.self) ?? []
        return SourcePage(records: [EventRecordMaker(substance: substance, state: state).record(with: rows)])
    }
}
