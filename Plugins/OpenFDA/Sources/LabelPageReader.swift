import AssayKit

/// Reads a page of labels: each is a record, or a problem with its position.
struct LabelPageReader {
    let requests: OpenFDARequests

    /// The page, with the next one where pages are followed by a mark.
    ///
    /// - Throws: ``SourceError``; with code `cursorExpired` where the data were renewed since their number was told, and
    ///   `malformed` where the way to the next page leads to another host or back.
    func page(
        of answer: OpenFDAAnswer, _ state: OpenFDAState, _ response: SourceResponse, _ request: SourceRequest
    ) throws(SourceError) -> SourcePage {
        try answer.check(against: state)
        guard let substance = state.substances.first else {
            throw SourceError(.rejected, "this request was not made by the openFDA plugin")
        }
        if answer.results == nil, !state.isRestarted {
            throw SourceError(.cursorExpired, "openFDA announced labels of \(substance.name) and then had none.")
        }
        var page = SourcePage()
        let maker = LabelRecordMaker(substance: substance, meta: answer.meta)
        for (position, item) in try answer.items(OpenFDALabel.self).enumerated() {
            add(item, at: position, by: maker, to: &page)
        }
        if state.skip == nil { page.next = try next(after: state, response, request) }
        return page
    }

    private func add(
        _ item: Attempt<OpenFDALabel>, at position: Int, by maker: LabelRecordMaker, to page: inout SourcePage
    ) {
        guard let label = item.value else {
            let fault = item.fault ?? "it could not be read"
            page.problems.append(SourceProblem(.unparsable, position: position, message: fault))
            return
        }
        guard let record = maker.record(of: label) else {
            page.problems.append(
                SourceProblem(
                    .unparsable, position: position, sourceID: label.id, message: "it has no id of its label set"))
            return
        }
        page.records.append(record)
    }

    private func next(
        after state: OpenFDAState, _ response: SourceResponse, _ request: SourceRequest
    ) throws(SourceError) -> [SourceRequest] {
        guard let header = response.headers["link"], let link = NextLink(header) else { return [] }
        guard link.leads(toHostOf: request.url) else {
            throw SourceError(.malformed, "openFDA's next page is at another address than openFDA.")
        }
        guard let mark = link.mark, mark != state.mark else {
            throw SourceError(.malformed, "openFDA's next page is the same page again.")
        }
        return [requests.labelPage(behind: mark, after: state)]
    }
}
