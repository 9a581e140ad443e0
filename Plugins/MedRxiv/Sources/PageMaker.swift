import AssayKit

/// Makes the page of an answer, and what is to be asked after it.
struct PageMaker {
    let answer: DetailsAnswer
    let step: DetailsStep
    let endpoint: DetailsEndpoint

    /// The page.
    ///
    /// - Throws: ``SourceError`` with code `unavailable` where an answer contradicts itself or lacks its number.
    func page() throws(SourceError) -> SourcePage {
        switch step.task {
        case .survey: return try surveyed()
        case .count: return try counted()
        case .page: return try listed()
        case .lookup: return lookedUp()
        }
    }

    /// The number of the stretch, which only an answer that says so may lack, and which the items it brings bear out.
    private func number() throws(SourceError) -> Int {
        guard let total = answer.total ?? (answer.isNothingFound ? 0 : nil) else {
            throw SourceError(.unavailable, "\(step.server.name) answered without a total")
        }
        guard total >= answer.items.count else {
            throw SourceError(
                .unavailable, "\(step.server.name) announced \(total) items and sent \(answer.items.count)")
        }
        return total
    }

    /// An open end is asked for with a day far away; nobody knows whether "nothing" is then the truth.
    private func counted() throws(SourceError) -> SourcePage {
        let total = try number()
        if total == 0, step.survey?.until == nil {
            return SourcePage(warnings: ["\(step.server.name) tells no number for a period without an end"])
        }
        return SourcePage(declaredTotal: total)
    }
}

// MARK: - Survey

extension PageMaker {
    private func surveyed() throws(SourceError) -> SourcePage {
        guard var survey = step.survey, let days = step.days else { return SourcePage() }
        let total = try number()
        if let next = survey.next(after: step, total: total) { return SourcePage(next: [endpoint.request(next)]) }
        survey.counts.append(Survey.Count(server: step.server, days: days, total: total))
        return SourcePage(next: survey.stretches.map(endpoint.request), declaredTotal: survey.total)
    }
}

// MARK: - Listing

extension PageMaker {
    private func listed() throws(SourceError) -> SourcePage {
        let total = answer.total ?? step.total ?? (answer.isNothingFound ? 0 : nil)
        var page = answer.items.isEmpty ? try ended(total) : read()
        if step.cursor == 0, !step.isRepeat, let total {
            page.part = SourcePage.Part(name: name, total: total)
        }
        // Pages had 100 items and later 30: only what came tells where the next one begins.
        let received = step.cursor + answer.items.count
        if !answer.items.isEmpty, received < total ?? .max { page.next = [request(from: received, of: total)] }
        return page
    }

    /// A page without items: the end, or a slip, or items that are counted and not served.
    private func ended(_ total: Int?) throws(SourceError) -> SourcePage {
        let rest = (total ?? 0) - step.cursor
        guard rest > 0 else { return SourcePage() }
        guard step.cursor > 0 else {
            throw SourceError(.unavailable, "\(step.server.name) announced \(rest) items and sent none")
        }
        guard step.isRepeat else { return SourcePage(next: [request(from: step.cursor, of: total, isRepeat: true)]) }
        let warning = "\(name): counted \(rest) items more than are served"
        return SourcePage(warnings: [warning], unreachable: rest)
    }

    private func request(from cursor: Int, of total: Int?, isRepeat: Bool = false) -> SourceRequest {
        var following = step
        following.cursor = cursor
        following.total = total
        following.isRepeat = isRepeat
        return endpoint.request(following)
    }

    private var name: String {
        "\(step.server.name) \(step.days.map { "\($0.from) to \($0.to)" } ?? "")"
    }

    /// Each item as a record or a problem, in order.
    private func read() -> SourcePage {
        var page = SourcePage()
        for (position, item) in answer.items.enumerated() {
            if let record = item.value.flatMap({ PostingReader(posting: $0, server: step.server).record() }) {
                page.records.append(record)
            } else {
                let id = item.value?.doi?.text.nonEmpty
                page.problems.append(
                    SourceProblem(
                        .unparsable, position: position, sourceID: id, message: item.fault ?? "it has no DOI"))
            }
        }
        return page
    }
}

// MARK: - Lookup

extension PageMaker {
    /// The newest version of the preprint, since the answer holds them all; or the other server's turn.
    private func lookedUp() -> SourcePage {
        let versions = read()
        if let newest = versions.records.max(by: { Self.version($0) < Self.version($1) }) {
            return SourcePage(records: [newest])
        }
        if let problem = versions.problems.first { return SourcePage(problems: [problem]) }
        guard !step.isSecondServer, let other = PreprintServer.candidates(for: step.doi).last else {
            let message = "neither medRxiv nor bioRxiv knows \(step.doi)"
            return SourcePage(problems: [SourceProblem(.missing, sourceID: "doi:\(step.doi)", message: message)])
        }
        var second = step
        second.server = other
        second.isSecondServer = true
        return SourcePage(next: [endpoint.request(second)])
    }

    private static func version(_ record: Record) -> Int {
        record.extra["version"]?.int ?? 0
    }
}
