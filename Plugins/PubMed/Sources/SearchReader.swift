import AssayKit

/// Turns the answer to an esearch into the requests that fetch its records, or into searches of its parts.
struct SearchReader {
    let service: EUtilities
    let step: SearchStep

    /// Reads one answer.
    func page(from response: SourceResponse) throws(SourceError) -> SourcePage {
        let answer = try SearchAnswer.read(response)
        if step.isCountOnly { return SourcePage(declaredTotal: answer.count, warnings: answer.warnings) }
        var page =
            try answer.count > EUtilities.ceiling && wanted(of: answer) > EUtilities.ceiling && step.start == 0
            ? split(answer) : fetch(answer)
        // The whole search told already what its parts would: only that a part is empty would be new.
        if step.split == nil { page.warnings = answer.warnings + page.warnings }
        return page
    }

    /// How many of the hits are still wanted, whether or not they can be reached.
    private func wanted(of answer: SearchAnswer) -> Int {
        min(max(0, answer.count - step.start), step.limit ?? .max)
    }
}

// MARK: - One search

extension SearchReader {
    /// Fetches what the answer lists, and by the history server what it does not list.
    private func fetch(_ answer: SearchAnswer) throws(SourceError) -> SourcePage {
        let reachable = min(wanted(of: answer), max(0, EUtilities.ceiling - step.start))
        try check(answer)
        var page = SourcePage()
        let ids = valid(answer.ids.prefix(reachable), problems: &page.problems)
        page.next = ids.batches(of: EUtilities.batchSize).map { service.fetch(FetchStep(asked: .pmids($0))) }
        let listed = min(answer.ids.count, reachable)
        if listed < reachable {
            guard let history = answer.history else { return try askOn(answer, listed: listed, page: page) }
            page.next += stretches(of: history, from: step.start + listed, to: step.start + reachable)
        }
        page.unreachable = step.limit == nil ? wanted(of: answer) - reachable : 0
        if page.unreachable > 0 { page.warnings.append(unreachable(page.unreachable)) }
        finish(answer, asked: reachable, page: &page)
        return page
    }

    /// An answer that contradicts itself is asked for again rather than believed.
    private func check(_ answer: SearchAnswer) throws(SourceError) {
        guard answer.ids.count <= max(0, answer.count - step.start) else {
            throw SourceError(
                .malformed, "PubMed announces \(answer.count) hits and lists \(step.start + answer.ids.count).")
        }
    }

    /// The identifiers to fetch, each once; what is none is a problem.
    private func valid(_ ids: ArraySlice<String>, problems: inout [SourceProblem]) -> [String] {
        var seen: Set<String> = []
        return ids.enumerated().compactMap { position, text -> String? in
            guard let id = Identifier(.pmid, text)?.value else {
                problems.append(
                    SourceProblem(
                        .unparsable, position: position, message: "The search lists something that is no PMID."))
                return nil
            }
            guard seen.insert(id).inserted else {
                problems.append(
                    SourceProblem(
                        .unparsable, position: position, sourceID: id, message: "The search lists PMID \(id) twice."))
                return nil
            }
            return id
        }
    }

    private func stretches(of history: SearchHistory, from start: Int, to end: Int) -> [SourceRequest] {
        stride(from: start, to: end, by: EUtilities.batchSize).map { position in
            service.fetch(history, from: position, count: min(EUtilities.batchSize, end - position))
        }
    }

    /// Without a history server, the rest of the identifiers is asked for.
    private func askOn(_ answer: SearchAnswer, listed: Int, page: SourcePage) throws(SourceError) -> SourcePage {
        guard listed > 0 else {
            throw SourceError(.malformed, "PubMed announces \(answer.count) hits and lists none of them.")
        }
        var rest = step
        rest.start += listed
        rest.limit = step.limit.map { $0 - listed }
        var page = page
        page.next.insert(service.search(rest), at: 0)
        page.declaredTotal = step.start == 0 && step.split == nil ? answer.count : nil
        return page
    }

    private func unreachable(_ number: Int) -> String {
        let place = step.slice.map { " of \($0.from)" } ?? ""
        return "PubMed serves only the first 9,999 records\(place): \(number) more cannot be reached."
    }
}

// MARK: - Parts by date

extension SearchReader {
    /// More hits than one search serves: asks for parts by publication date, the newest first.
    private func split(_ answer: SearchAnswer) throws(SourceError) -> SourcePage {
        let parts = (step.slice ?? DateSlice.all)?.parts ?? []
        guard !parts.isEmpty else { return try fetch(answer) }
        // With a limit the search may end before its parts are counted; without one the parts' sum is the better total.
        let isCut = step.limit.map { $0 < answer.count } ?? false
        var progress = step.split ?? SplitProgress(declared: answer.count, isTold: isCut)
        progress.pending = parts + progress.pending
        var page = SourcePage(declaredTotal: step.split == nil && isCut ? answer.count : nil)
        advance(progress, limit: step.limit, page: &page)
        return page
    }

    /// What follows a search whose records are all asked for: nothing, or the next part.
    private func finish(_ answer: SearchAnswer, asked: Int, page: inout SourcePage) {
        guard var progress = step.split else {
            page.declaredTotal = step.start == 0 ? answer.count : nil
            return
        }
        progress.found += answer.count
        advance(progress, limit: step.limit.map { $0 - asked }, page: &page)
    }

    private func advance(_ progress: SplitProgress, limit: Int?, page: inout SourcePage) {
        var progress = progress
        let isSatisfied = limit.map { $0 <= 0 } ?? false
        guard !isSatisfied, !progress.pending.isEmpty else {
            close(progress, isWhole: !isSatisfied, page: &page)
            return
        }
        var following = step
        following.slice = progress.pending.removeFirst()
        following.start = 0
        following.limit = limit
        following.split = progress
        // The search goes first: fetches run beside it.
        page.next.insert(service.search(following), at: 0)
    }

    /// Tells the total and whether the parts add up to it.
    private func close(_ progress: SplitProgress, isWhole: Bool, page: inout SourcePage) {
        if !progress.isTold { page.declaredTotal = max(progress.declared, progress.found) }
        guard isWhole, progress.found != progress.declared else { return }
        let sums = "PubMed announces \(progress.declared) records; its parts by date hold \(progress.found):"
        if progress.found < progress.declared {
            let lost = progress.declared - progress.found
            page.unreachable += lost
            page.warnings.append("\(sums) \(lost) have no date by which they could be asked for.")
        } else {
            page.warnings.append("\(sums) a record printed later than it went online stands in two parts.")
        }
    }
}
