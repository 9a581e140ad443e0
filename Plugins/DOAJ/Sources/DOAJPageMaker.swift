import AssayKit

/// Makes the page of an answer.
struct DOAJPageMaker {
    let answer: DOAJAnswer
    let step: DOAJStep
    let requests: DOAJRequests

    /// The page.
    func page() throws(SourceError) -> SourcePage {
        switch step.task {
        case .count: SourcePage(declaredTotal: answer.total)
        case .lookup: lookup()
        case .search: step.page == 1 ? first() : following()
        }
    }

    /// The first page of the search or of a part: what follows is known now.
    private func first() -> SourcePage {
        let wanted = step.slice == nil ? min(answer.total, step.limit ?? .max) : answer.total
        var page = wanted > DOAJStep.ceiling ? cut() : records(reach: wanted)
        if step.slice == nil {
            page.declaredTotal = answer.total
            page.warnings = step.warnings + misunderstanding + page.warnings
        }
        return page
    }

    private func following() -> SourcePage {
        var page = SourcePage()
        addItems(to: &page)
        if let declared = step.declared, declared != answer.total {
            page.warnings.append("DOAJ's total moved from \(declared) to \(answer.total) while it was read")
        }
        return page
    }
}

// MARK: - Pages and parts

extension DOAJPageMaker {
    private func records(reach: Int) -> SourcePage {
        var page = SourcePage()
        addItems(to: &page)
        var first = step
        first.pageSize = answer.pageSize
        first.declared = answer.total
        page.next = requests.pages(after: first, reach: reach)
        page.part = step.slice.map { SourcePage.Part(name: $0.name, total: answer.total) }
        return page
    }

    /// More than one search serves: asks for the parts, which bring these records again, so that they are not taken here.
    private func cut() -> SourcePage {
        let parts =
            step.slice.map { $0.halves(latest: answer.year) }
            ?? DOAJSlice.initial(total: answer.total, latest: answer.year)
            .filter { $0.years?.overlaps(step.years) ?? true }
        guard !parts.isEmpty else { return beyondReach() }
        return SourcePage(
            next: parts.map { slice in
                var part = step
                part.slice = slice
                part.pageSize = DOAJStep.largestPage
                part.warnings = []
                return requests.request(part)
            })
    }

    /// A part that cannot be cut finer: what DOAJ serves of it, and how much is missing.
    private func beyondReach() -> SourcePage {
        var page = records(reach: DOAJStep.ceiling)
        page.unreachable = answer.total - DOAJStep.ceiling
        let name = step.slice?.name ?? "the search"
        page.warnings.append(
            "DOAJ serves only the first 1,000 records of \(name): \(page.unreachable) more cannot be reached.")
        return page
    }

    /// DOAJ silently changes what it takes for a mistake and answers the changed query.
    private var misunderstanding: [String] {
        guard let echo = answer.query, Self.bare(echo) != Self.bare(step.text) else { return [] }
        return ["DOAJ understood the query differently: \(echo.collapsingWhitespace().prefix(300))"]
    }

    /// Without the escapes that DOAJ adds and that change nothing within quotes, and with its short names for fields.
    private static func bare(_ query: String) -> String {
        query.replacing("\\", with: "").replacing("bibjson.", with: "").collapsingWhitespace()
    }
}

// MARK: - Items

extension DOAJPageMaker {
    private func addItems(to page: inout SourcePage) {
        for (position, item) in answer.items.enumerated() { add(item, at: position, to: &page) }
    }

    private func add(_ item: Attempt<DOAJArticle>, at position: Int, to page: inout SourcePage) {
        guard let article = item.value else {
            let fault = item.fault ?? "it could not be read"
            page.problems.append(SourceProblem(.unparsable, position: position, message: fault))
            return
        }
        let maker = DOAJRecordMaker(article: article)
        guard let record = maker.record() else {
            page.problems.append(
                SourceProblem(.unparsable, position: position, sourceID: maker.id, message: maker.fault))
            return
        }
        page.records.append(record)
    }

    /// Names what a lookup was asked for and did not get.
    private func lookup() -> SourcePage {
        var page = SourcePage()
        addItems(to: &page)
        let found = Set(page.records.flatMap { $0.identifiers.all.map(\.description) })
        page.problems += step.wanted.filter { !found.contains($0) }.map {
            SourceProblem(.missing, sourceID: $0, message: "DOAJ returned nothing for \($0)")
        }
        return page
    }
}
