import AssayKit

/// Makes the page of an answer to a search.
struct DataCitePageMaker {
    let answer: DataCiteAnswer
    let step: DataCiteStep
    let request: SourceRequest
    let requests: DataCiteRequests

    /// The page.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where a cursor leads elsewhere, in a circle or on for ever.
    func page() throws(SourceError) -> SourcePage {
        if step.task == .count { return SourcePage(declaredTotal: answer.total) }
        var page = step.page == 1 ? try first() : try following()
        if step.page == 1, step.slice == nil {
            page.declaredTotal = answer.total
            page.warnings = step.warnings + page.warnings
        }
        return page
    }

    /// The first page of the search or of a part: what follows is known now.
    private func first() throws(SourceError) -> SourcePage {
        let wanted = step.slice == nil ? min(answer.total, step.limit ?? .max) : answer.total
        if step.mode == .numbers, wanted > DataCiteStep.ceiling { return cut() }
        var page = SourcePage(part: step.slice.map { .init(name: $0.name, total: answer.total) })
        addItems(to: &page)
        var asked = step
        asked.declared = answer.total
        page.next = step.mode == .numbers ? requests.pages(after: asked, reach: wanted) : try cursor(after: asked)
        return page
    }

    private func following() throws(SourceError) -> SourcePage {
        var page = SourcePage(next: step.mode == .cursor ? try cursor(after: step) : [])
        addItems(to: &page)
        if let declared = step.declared, declared != answer.total {
            page.warnings.append("DataCite's total moved from \(declared) to \(answer.total) while it was read")
        }
        return page
    }

    /// More than page numbers reach: asks for the parts, which bring these records again, so that they are not taken here. A part
    /// that is a single year is asked for anew by its cursor.
    private func cut() -> SourcePage {
        var part = step
        part.pageSize = DataCiteStep.largestPage
        part.warnings = []
        let parts = step.slice.map(\.halves) ?? DataCiteSlice.initial.filter { $0.years?.overlaps(step.years) ?? true }
        if parts.isEmpty {
            part.mode = .cursor
            return SourcePage(next: [requests.request(part)])
        }
        return SourcePage(
            next: parts.map { slice in
                part.slice = slice
                return requests.request(part)
            })
    }

    /// The next page of a cursor; none after the last, which names none or is empty.
    private func cursor(after step: DataCiteStep) throws(SourceError) -> [SourceRequest] {
        guard let next = answer.next, !answer.items.isEmpty else { return [] }
        let needed = max(answer.total, step.declared ?? 0) / step.pageSize + 1
        guard step.page <= 2 * needed + Self.patience else {
            throw SourceError(
                .malformed, "DataCite's cursor goes on after \(step.page) pages where \(needed) were needed")
        }
        return [try requests.following(next, after: step, at: request.url)]
    }

    /// So many pages more than twice the number that is needed are taken before a cursor is held to be endless.
    private static let patience = 10
}

// MARK: - Items

extension DataCitePageMaker {
    private func addItems(to page: inout SourcePage) {
        for (position, item) in answer.items.enumerated() {
            switch DataCiteRecordMaker.record(of: item, at: position) {
            case .success(let record): page.records.append(record)
            case .failure(let unreadable): page.problems.append(unreadable.problem)
            }
        }
    }
}
