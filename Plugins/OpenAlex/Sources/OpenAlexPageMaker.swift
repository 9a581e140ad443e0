import AssayKit

/// Makes the page of an answer.
struct OpenAlexPageMaker {
    let answer: OpenAlexAnswer
    let total: Int
    let state: OpenAlexState
    let requests: OpenAlexRequests

    /// The page: each item a record or a problem, in order.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where works are announced and no list of them came.
    func page() throws(SourceError) -> SourcePage {
        guard let items = answer.results else {
            throw SourceError(.malformed, "OpenAlex announced \(total) works and sent no list of them")
        }
        guard total == 0 || !items.isEmpty || state.cursor != "*" else {
            throw SourceError(.malformed, "OpenAlex announced \(total) works and sent an empty first page")
        }
        var page = SourcePage(warnings: state.warnings)
        for (position, item) in items.enumerated() { add(item, at: position, to: &page) }
        // A lookup's page that is not full has brought all: asking on would cost a request for nothing.
        let isEnd = items.isEmpty || (state.task == .lookup && items.count < state.pageSize)
        page.next = requests.next(after: state, cursor: answer.meta?.nextCursor, isEmpty: isEnd, total: total)
        if state.task == .lookup {
            closeLookup(&page)
        } else {
            page.declaredTotal = total
            warnOfMovedTotal(&page)
        }
        return page
    }

    private func add(_ item: Attempt<OpenAlexWork>, at position: Int, to page: inout SourcePage) {
        guard let value = item.value else {
            let fault = item.fault ?? "it could not be read"
            page.problems.append(SourceProblem(.unparsable, position: position, message: fault))
            return
        }
        guard let record = OpenAlexRecordMaker(work: value).record() else {
            page.problems.append(SourceProblem(.unparsable, position: position, message: "it has no OpenAlex id"))
            return
        }
        page.records.append(record)
    }

    /// Names what a lookup was asked for and did not get, once its last page is there.
    private func closeLookup(_ page: inout SourcePage) {
        let found = Set(page.records.flatMap { $0.identifiers.all.map(\.description) })
        let missing = state.wanted.filter { !found.contains($0) }
        if page.next.isEmpty {
            page.problems += missing.map {
                SourceProblem(.missing, sourceID: $0, message: "OpenAlex does not know \($0)")
            }
        } else {
            page.next = page.next.map { request in
                var request = request
                request.context["wanted"] = missing.joined(separator: "\n")
                return request
            }
        }
    }

    private func warnOfMovedTotal(_ page: inout SourcePage) {
        guard page.next.isEmpty, let declared = state.declared, declared != total else { return }
        page.warnings.append("OpenAlex's count moved from \(declared) to \(total) while it was read")
    }
}
