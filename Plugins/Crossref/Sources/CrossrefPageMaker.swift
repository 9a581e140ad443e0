import AssayKit

/// Makes the page of an answer.
struct CrossrefPageMaker {
    let state: CrossrefState
    let requests: CrossrefRequests

    /// The page: each item a record or a problem, in order.
    ///
    /// - Throws: ``SourceError``: `malformed` for an answer of another kind, `cursorExpired` where the pages of a search
    ///   end before or after the total.
    func page(of answer: CrossrefAnswer) throws(SourceError) -> SourcePage {
        switch answer.message {
        case .list(let list): return try page(of: list)
        case .work(let work): return close([work], SourcePage())
        case .failures, .exception, .other:
            throw SourceError(.malformed, "Crossref sent no works")
        }
    }

    /// The page of a lookup whose DOIs Crossref does not have.
    func missing() -> SourcePage {
        close([], SourcePage())
    }

    private func page(of list: CrossrefAnswer.List) throws(SourceError) -> SourcePage {
        guard let total = list.total, total >= 0 else {
            throw SourceError(.malformed, "Crossref sent a list of works without its total")
        }
        if state.task == .count { return SourcePage(declaredTotal: total) }
        guard let items = list.items else {
            throw SourceError(.malformed, "Crossref announced \(total) works and sent no list of them")
        }
        guard state.task == .search else { return close(items, SourcePage()) }
        var page = SourcePage(declaredTotal: total)
        page.next = requests.next(after: state, cursor: list.cursor, items: items.count, total: total)
        if page.next.isEmpty { try checkSum(items: items.count, total: total) }
        return close(items, page)
    }

    /// A search that ends without having reached its limit must have brought all items; a page that a retry skipped
    /// shows here.
    private func checkSum(items: Int, total: Int) throws(SourceError) {
        let sum = state.count + items
        if let limit = state.limit, sum >= limit { return }
        guard sum != total, !state.isRestarted else { return }
        throw SourceError(.cursorExpired, "Crossref announced \(total) works and its pages held \(sum)")
    }
}

// MARK: - Items

extension CrossrefPageMaker {
    private func close(_ items: [Attempt<CrossrefWork>], _ start: SourcePage) -> SourcePage {
        var page = start
        for (position, item) in items.enumerated() { add(item, at: position, to: &page) }
        let found = Set(page.records.map(\.sourceID))
        page.problems += state.wanted.filter { !found.contains($0) }.map {
            SourceProblem(
                .missing, sourceID: $0, message: "Crossref does not have \($0): unknown, or of another agency")
        }
        return page
    }

    private func add(_ item: Attempt<CrossrefWork>, at position: Int, to page: inout SourcePage) {
        guard let work = item.value else {
            let fault = item.fault ?? "it could not be read"
            page.problems.append(SourceProblem(.unparsable, position: position, message: fault))
            return
        }
        guard let record = CrossrefRecordMaker(work: work).record() else {
            let message = work.doi == nil ? "it has no DOI" : "its DOI is none"
            page.problems.append(
                SourceProblem(.unparsable, position: position, sourceID: work.doi, message: message))
            return
        }
        page.records.append(record)
    }
}
