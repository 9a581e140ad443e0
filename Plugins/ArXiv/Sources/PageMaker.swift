import AssayKit

/// Makes the page of a feed, and what is to be asked after it.
struct PageMaker {
    let feed: Feed
    let step: ArXivStep
    let endpoint: QueryEndpoint

    /// The page.
    ///
    /// - Throws: ``SourceError`` with code `unavailable` where entries must be there and none came, which passes.
    func page() throws(SourceError) -> SourcePage {
        switch step.task {
        case .count: return SourcePage(declaredTotal: feed.total, warnings: warnings)
        case .probe: return part()
        case .open: return try opening()
        case .page: return try window(of: step.size)
        case .lookup: return try lookup()
        }
    }

    /// The first page of a search, or its parts where it has more than one walk reaches.
    private func opening() throws(SourceError) -> SourcePage {
        let wanted = min(feed.total, step.limit ?? .max)
        if wanted > ArXivStep.ceiling, let probes = probes(of: step.days ?? .all) {
            return SourcePage(next: probes, declaredTotal: feed.total, warnings: warnings)
        }
        let reachable = min(wanted, ArXivStep.ceiling)
        var page = try window(of: min(step.size, reachable))
        page.next += windows(from: step.size, to: reachable)
        page.declaredTotal = feed.total
        page.warnings = warnings
        tellUnreachable(wanted - reachable, of: step.days, in: &page)
        return page
    }

    /// A part of a search, which was measured: its pages, or parts of its own.
    private func part() -> SourcePage {
        if feed.total > ArXivStep.ceiling, let probes = probes(of: step.days) { return SourcePage(next: probes) }
        let reachable = min(feed.total, ArXivStep.ceiling)
        var page = SourcePage(next: windows(from: 0, to: reachable))
        page.part = step.days.map { SourcePage.Part(name: $0.name, total: feed.total) }
        tellUnreachable(feed.total - reachable, of: step.days, in: &page)
        return page
    }

    private func tellUnreachable(_ number: Int, of days: SubmissionDays?, in page: inout SourcePage) {
        guard number > 0 else { return }
        page.unreachable = number
        let name = days.map { " of \($0.name)" } ?? ""
        page.warnings.append("arXiv serves only the first 30,000 records\(name): \(number) more cannot be reached")
    }
}

// MARK: - Requests

extension PageMaker {
    /// The pages of the places from `first` to before `last`; none depends on another.
    private func windows(from first: Int, to last: Int) -> [SourceRequest] {
        stride(from: first, to: max(first, last), by: ArXivStep.pageSize).map { start in
            request(from: start, size: min(ArXivStep.pageSize, last - start))
        }
    }

    private func request(from start: Int, size: Int) -> SourceRequest {
        var following = step
        following.task = .page
        following.start = start
        following.size = size
        following.warnings = []
        return endpoint.request(following)
    }

    /// The requests that measure the parts of a stretch; `nil` where it has none.
    private func probes(of days: SubmissionDays?) -> [SourceRequest]? {
        guard let parts = days?.parts, !parts.isEmpty else { return nil }
        return parts.map { days in
            var probe = step
            probe.task = .probe
            probe.days = days
            probe.isPart = true
            probe.warnings = []
            return endpoint.request(probe)
        }
    }
}

// MARK: - Entries

extension PageMaker {
    /// The entries of a page that shall have so many; what it lacks is asked for from where it ended.
    private func window(of size: Int) throws(SourceError) -> SourcePage {
        guard !feed.entries.isEmpty || size == 0 else {
            throw SourceError(
                .unavailable, "arXiv announced \(feed.total) results and sent an empty page at \(step.start)")
        }
        var page = read()
        if feed.entries.count < size {
            page.next = [request(from: step.start + feed.entries.count, size: size - feed.entries.count)]
        }
        return page
    }

    /// Each entry as a record or a problem, in order.
    private func read() -> SourcePage {
        var page = SourcePage()
        for (position, entry) in feed.entries.enumerated() {
            do {
                page.records.append(try EntryReader(entry: entry).record())
            } catch {
                page.problems.append(
                    SourceProblem(.unparsable, position: position, sourceID: error.id, message: error.message))
            }
        }
        return page
    }

    /// Identifiers come back in any order or not at all; but as many as the feed announces must be there.
    private func lookup() throws(SourceError) -> SourcePage {
        guard feed.entries.count >= min(feed.total, step.size) else {
            throw SourceError(
                .unavailable, "arXiv announced \(feed.total) of the identifiers and sent \(feed.entries.count)")
        }
        var page = read()
        let found = Set(page.records.map(\.sourceID))
        page.problems += step.ids.filter { !found.contains($0) }.map {
            SourceProblem(.missing, sourceID: $0, message: "arXiv does not know \($0)")
        }
        return page
    }

    /// What the compiler left out, and whether arXiv read something else than was sent: an unknown field is no error there.
    private var warnings: [String] {
        guard let understood = feed.understood, Self.bare(understood) != Self.bare(QueryEndpoint.query(of: step)) else {
            return step.warnings
        }
        return step.warnings + ["arXiv understood the query as: \(MarkupText.clean(understood).prefix(500))"]
    }

    /// arXiv adds and moves quotes and brackets; letters and digits stay.
    private static func bare(_ query: String) -> String {
        String(query.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
