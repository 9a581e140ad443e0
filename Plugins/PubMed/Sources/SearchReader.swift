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

    /// How many of the hits are still wanted, whether or not they can be reached. An answer that lists more than it counts
    /// is taken by its list: the sheet then stays open by the difference.
    private func wanted(of answer: SearchAnswer) -> Int {
        min(max(answer.count - step.start, answer.ids.count), step.limit ?? .max)
    }
}

// MARK: - One search

extension SearchReader {
    /// Fetches what the answer lists, and by the history server what it does not list.
    private func fetch(_ answer: SearchAnswer) throws(SourceError) -> SourcePage {
        let reachable = min(wanted(of: answer), max(0, EUtilities.ceiling - step.start))
        var page = begun(answer)
        let ids = valid(answer.ids.prefix(reachable), problems: &page.problems)
        page.next = ids.batches(of: EUtilities.batchSize).map { service.fetch(FetchStep(asked: .pmids($0))) }
        let listed = min(answer.ids.count, reachable)
        if listed < reachable {
            guard let history = answer.history else { return try askOn(answer, listed: listed, page: page) }
            page.next += stretches(of: history, from: step.start + listed, to: step.start + reachable)
        }
        page.unreachable = step.limit == nil ? wanted(of: answer) - reachable : 0
        if page.unreachable > 0 { page.warnings.append(unreachable(page.unreachable)) }
        if var progress = step.split {
            progress.found += answer.count
            advance(progress, limit: step.limit.map { $0 - reachable }, page: &page)
        }
        return page
    }

    /// What the first answer to a search says of its size: the whole of it, or that of a part.
    private func begun(_ answer: SearchAnswer) -> SourcePage {
        var page = SourcePage()
        guard step.start == 0 else { return page }
        if let progress = step.split {
            page.part = SourcePage.Part(name: name(of: progress), total: answer.count)
        } else {
            page.declaredTotal = answer.count
        }
        if answer.ids.count > answer.count {
            page.warnings.append("PubMed announces \(answer.count) hits and lists \(answer.ids.count).")
        }
        return page
    }

    private func name(of progress: SplitProgress) -> String {
        progress.isRest ? "without a date" : step.slice.map { "\($0.from) to \($0.to)" } ?? "all dates"
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
        guard let slice = step.slice ?? DateSlice.all, step.split?.isRest != true, !slice.parts.isEmpty else {
            return try fetch(answer)
        }
        var progress = step.split ?? SplitProgress(declared: answer.count, period: slice)
        progress.pending = slice.parts + progress.pending
        var page = SourcePage(declaredTotal: step.split == nil ? answer.count : nil)
        advance(progress, limit: step.limit, page: &page)
        return page
    }

    /// What follows a search whose records are all asked for: nothing, or the next part.
    private func advance(_ progress: SplitProgress, limit: Int?, page: inout SourcePage) {
        if let limit, limit <= 0 { return }
        var progress = progress
        var following = step
        if progress.pending.isEmpty {
            guard wantsRest(progress) else { return }
            progress.isRest = true
            following.slice = nil
        } else {
            following.slice = progress.pending.removeFirst()
        }
        following.start = 0
        following.limit = limit
        following.split = progress
        // The search goes first: fetches run beside it.
        page.next.insert(service.search(following), at: 0)
    }

    /// Whether records are left that no date finds. A period finds none of them from the start.
    private func wantsRest(_ progress: SplitProgress) -> Bool {
        !progress.isRest && progress.period == DateSlice.all && progress.found < progress.declared
    }
}
