import AssayKit

/// How far the counting of a period is, which goes from year to year and from server to server.
///
/// A plugin has no clock. A period without an end is counted to the year in which the servers were last seen posting, and
/// on until two years in a row have nothing.
struct Survey: Hashable {
    /// What a stretch of a server has.
    struct Count: Hashable {
        var server: PreprintServer
        var days: PostingDays
        var total: Int
    }

    /// The first day that is wanted.
    var since: PartialDate?
    /// The last day that is wanted; `nil` for an open end.
    var until: PartialDate?
    /// The servers that come after this one.
    var servers: [PreprintServer] = []
    /// The stretches of this server that come next, oldest first.
    var pending: [PostingDays] = []
    /// What was counted so far.
    var counts: [Count] = []

    private static let emptyYears = 2

    /// The year up to which both servers are known to have posts (observed in August 2026).
    private static let knownYear = 2026
}

// MARK: - Steps

extension Survey {
    /// The first step of a search.
    ///
    /// - Throws: ``SourceError`` with code `unsupportedQuery` where no server has any of the period.
    static func first(of servers: [PreprintServer], _ search: Search) throws(SourceError) -> DetailsStep {
        var survey = Survey()
        survey.since = [search.since?.firstDay, search.changedSince?.firstDay].compactMap(\.self).max()
        survey.until = search.until?.lastDay
        survey.servers = servers
        guard let step = survey.nextServer() else {
            throw SourceError(
                .unsupportedQuery, "the period ends before it begins, or before the servers began",
                hint: "medRxiv began in June 2019, bioRxiv in November 2013; check since and until")
        }
        return step
    }

    /// The step after one whose number is known; `nil` where all is counted.
    func next(after step: DetailsStep, total: Int) -> DetailsStep? {
        guard let days = step.days else { return nil }
        var survey = self
        survey.counts.append(Count(server: step.server, days: days, total: total))
        if !survey.pending.isEmpty {
            let days = survey.pending.removeFirst()
            return survey.step(step.server, days)
        }
        if until == nil, let days = survey.yearAfter(days, of: step.server) { return survey.step(step.server, days) }
        return survey.nextServer()
    }

    /// The same with half the stretch, for a server that fails over wide ones; `nil` where it cannot be halved.
    func narrowed(_ step: DetailsStep) -> DetailsStep? {
        guard step.task == .survey, let (first, second) = step.days?.halves else { return nil }
        var survey = self
        survey.pending.insert(second, at: 0)
        return survey.step(step.server, first)
    }

    private func nextServer() -> DetailsStep? {
        var survey = self
        while !survey.servers.isEmpty {
            let server = survey.servers.removeFirst()
            guard var years = survey.period(of: server)?.years, !years.isEmpty else { continue }
            let first = years.removeFirst()
            survey.pending = years
            return survey.step(server, first)
        }
        return nil
    }

    /// The wanted days of a server; of an open end the first year.
    private func period(of server: PreprintServer) -> PostingDays? {
        guard let launch = server.launch?.firstDay else { return nil }
        let from = max(since ?? launch, launch)
        return (until ?? PartialDate(year: from.year)).flatMap { PostingDays(from: from, to: $0) }
    }

    private func yearAfter(_ days: PostingDays, of server: PreprintServer) -> PostingDays? {
        let last = counts.suffix(Self.emptyYears)
        let isOver = last.count == Self.emptyYears && last.allSatisfy { $0.server == server && $0.total == 0 }
        guard !isOver || days.to.year < Self.knownYear, days.to.year < PostingDays.farYear,
            let year = PartialDate(year: days.to.year + 1)
        else {
            return nil
        }
        return PostingDays(from: year, to: year)
    }

    private func step(_ server: PreprintServer, _ days: PostingDays) -> DetailsStep {
        var step = DetailsStep(.survey, server, days: days)
        step.survey = self
        return step
    }
}

// MARK: - Result

extension Survey {
    /// How many items all of it has.
    var total: Int {
        counts.reduce(0) { $0 + $1.total }
    }

    /// The stretches to read, newest first: months, or what was counted where that is little. A year without posts between
    /// others is read too, since nothing may have been a slip.
    var stretches: [DetailsStep] {
        PreprintServer.allCases.flatMap { server -> [DetailsStep] in
            let counted = counts.filter { $0.server == server }
            let used = counted.prefix((counted.lastIndex { $0.total > 0 } ?? -1) + 1)
            return used.reversed().flatMap { count in
                let isLittle = (1...Self.little).contains(count.total)
                return (isLittle ? [count.days] : count.days.months).map { DetailsStep(.page, server, days: $0) }
            }
        }
    }

    private static let little = 300
}

// MARK: - Context

extension Survey {
    /// Reads what ``context`` wrote; `nil` where the step is no survey's.
    init?(context: [String: String]) {
        guard let counted = context["counted"] else { return nil }
        since = context["since"].flatMap { PartialDate(iso: $0) }
        until = context["until"].flatMap { PartialDate(iso: $0) }
        servers = (context["servers"] ?? "").split(separator: " ").compactMap { PreprintServer(name: String($0)) }
        pending = (context["pending"] ?? "").split(separator: " ").compactMap { PostingDays(text: $0) }
        counts = counted.split(separator: " ").compactMap(Count.init)
    }

    /// The survey as a request carries it.
    var context: [String: String] {
        var context = ["counted": counts.map(\.text).joined(separator: " ")]
        context["since"] = since?.description
        context["until"] = until?.description
        context["servers"] = servers.isEmpty ? nil : servers.map(\.rawValue).joined(separator: " ")
        context["pending"] = pending.isEmpty ? nil : pending.map(\.text).joined(separator: " ")
        return context
    }
}

extension Survey.Count {
    /// Reads what ``text`` wrote.
    fileprivate init?(text: Substring) {
        let parts = text.split(separator: ":")
        guard parts.count == 3, let server = PreprintServer(name: String(parts[0])),
            let days = PostingDays(text: parts[1]),
            let total = Int(parts[2]), (0...(1 << 40)).contains(total)
        else { return nil }
        self.init(server: server, days: days, total: total)
    }

    fileprivate var text: String { "\(server.rawValue):\(days.text):\(total)" }
}
