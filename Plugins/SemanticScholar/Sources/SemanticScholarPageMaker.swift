import AssayKit

/// Makes the page of a bulk search's answer.
struct SemanticScholarPageMaker {
    let answer: SemanticScholarAnswer
    let total: Int
    let state: SemanticScholarState
    let requests: SemanticScholarRequests

    /// The page: each item a record or a problem, in order.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where papers are announced and none came, or where the same
    ///   token came again, which would lead round in a circle and look like an end.
    func page() throws(SourceError) -> SourcePage {
        let items = answer.data ?? []
        guard total == 0 || answer.data != nil else {
            throw SourceError(.malformed, "Semantic Scholar announced \(total) papers and sent no list of them")
        }
        guard total == 0 || !items.isEmpty || state.token != nil else {
            throw SourceError(.malformed, "Semantic Scholar announced \(total) papers and sent an empty first page")
        }
        if let token = answer.token, !token.isEmpty, token == state.token {
            throw SourceError(.malformed, "Semantic Scholar sent the token of this page as that of the next")
        }
        var page = SourcePage(declaredTotal: total, warnings: state.warnings, isTotalEstimated: true)
        for (position, item) in items.enumerated() { Self.add(item, at: position, to: &page) }
        page.next = requests.next(after: state, token: answer.token, items: items.count, total: total)
        noteEarlyEnd(in: &page, items: items.count)
        return page
    }

    /// Adds an item as a record or a problem.
    static func add(_ item: Attempt<SemanticScholarPaper>, at position: Int, to page: inout SourcePage) {
        guard let value = item.value else {
            let fault = item.fault ?? "it could not be read"
            page.problems.append(SourceProblem(.unparsable, position: position, message: fault))
            return
        }
        guard let record = SemanticScholarRecordMaker(paper: value).record() else {
            page.problems.append(SourceProblem(.unparsable, position: position, message: "it has no paperId"))
            return
        }
        page.records.append(record)
    }

    /// A total is an estimate, but not that rough: pages that end before half of it are taken for broken off.
    private func noteEarlyEnd(in page: inout SourcePage, items: Int) {
        guard answer.token?.nonEmpty == nil else { return }
        let came = state.count + items
        let announced = max(total, state.announced ?? 0)
        guard came < announced / 2 else { return }
        page.problems.append(
            SourceProblem(
                .missing, message: "the pages ended after \(came) of about \(announced) papers; the rest did not come"))
    }
}
