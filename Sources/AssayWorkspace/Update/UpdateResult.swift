package import AssayHost
package import AssayKit

/// What an update did (`assay.update/1`).
package struct UpdateResult: Codable, Hashable, Sendable {
    /// The run's number, from 1.
    package var run: Int
    /// When it began, ISO 8601 in UTC.
    package var started: String
    /// When it ended, ISO 8601 in UTC.
    package var finished: String
    /// What each source brought.
    package var sources: [SourceResult]
    /// How many works the library has.
    package var works: Int
    /// How many studies they report.
    package var studies: Int
    /// How many findings their texts hold.
    package var findings: Int
    /// How many events the run added to the ledger.
    package var changes: Int

    /// Whether a source failed or a balance sheet is open.
    package var isPartial: Bool {
        sources.contains { $0.status != .complete }
    }
}

extension UpdateResult {
    /// What one source brought: the outcome and balance sheet of ``SourceOutcome``, flat.
    package struct SourceResult: Codable, Hashable, Sendable {
        /// The source's id.
        package var id: String
        /// Whether it was asked whole or for changes.
        package var pass: Pass { changedSince == nil ? .whole : .changes }
        /// The day since which changes were asked for; `nil` for a whole pass.
        package var changedSince: PartialDate?
        /// A digest of what was asked; empty where the journal of an earlier version does not say.
        package var question: String
        /// How it ended.
        package var status: SourceStatus
        /// The terms of its balance sheet.
        package var balance: BalanceSheet
        /// How many responses it took.
        package var requests: Int
        /// How many requests had to be sent again.
        package var retries: Int
        /// The size of the response bodies, in bytes.
        package var bytes: Int
        /// How long it took, in seconds, to a hundredth.
        package var seconds: Double
        /// What went wrong.
        package var problems: [FetchProblem]
        /// What the source said of how it understood the query.
        package var warnings: [String]
        /// When it last answered, or `nil`.
        package var asked: String?
        /// The addresses that the search began with.
        package var addresses: [String]
        /// The plugin's version.
        package var pluginVersion: String

        /// The result of an outcome.
        package init(_ outcome: SourceOutcome, pluginVersion: String) {
            id = outcome.id
            changedSince = outcome.changedSince
            question = outcome.question
            status = outcome.status
            balance = outcome.balance
            requests = outcome.requests
            retries = outcome.retries
            bytes = outcome.bytes
            seconds = (outcome.seconds * 100).rounded() / 100
            problems = outcome.problems
            warnings = outcome.warnings
            asked = outcome.asked
            addresses = outcome.addresses
            self.pluginVersion = pluginVersion
        }

        /// Whether what was announced and what came of it add up; a source that failed has nothing to add up.
        package var isBalanced: Bool {
            status != .failed && balance.isBalanced
        }

        /// Whether it brought all that the question finds, as far as anybody can tell: from then on changes are enough.
        var isExhaustive: Bool {
            status == .complete && !balance.isEstimated && balance.beyondCap == 0 && balance.unparsable == 0
                && balance.failed == 0
        }

        /// What is wrong with the pass; empty where nothing is.
        var trouble: String {
            isExhaustive ? "" : "\(status.rawValue) \(balance.unparsable) \(balance.beyondCap) \(balance.failed)"
        }

        /// What must stay the same for a run to count as one that changed nothing.
        var signature: String {
            let kept = balance.new + balance.known
            // An estimate moves from day to day and changes nothing; what came is among the other terms.
            let declared = balance.isEstimated ? -1 : balance.declared ?? -1
            let warnings = warnings.filter { !balance.isEstimated || !$0.hasPrefix("the source announced about") }
            let terms = [declared, kept, balance.duplicate, balance.unparsable, balance.beyondCap]
            return "\(id) \(status.rawValue) \(terms) \(balance.failed) \(balance.filtered) \(warnings) \(addresses)"
        }
    }
}

extension UpdateResult.SourceResult {
    /// How much of a source's answer a pass asks for.
    package enum Pass: String, Codable, Sendable {
        /// All that the question finds.
        case whole
        /// What the source added or changed since a day; `declared` and the other terms count that alone.
        case changes
    }
}

// MARK: - JSON

extension UpdateResult.SourceResult {
    private enum Key: String, CodingKey {
        case id, status, pass, question, declared, fetched, new, known, duplicate, unparsable, failed, filtered
        case balanced, requests, estimated, retries, bytes, seconds, problems, warnings, asked, addresses
        case beyondCap = "beyond_cap"
        case changedSince = "changed_since"
        case pluginVersion = "plugin_version"
    }

    /// Reads the flat form.
    ///
    /// - Throws: `DecodingError` where a key is missing or holds another type.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        id = try container.decode(String.self, forKey: .id)
        changedSince = try container.decodeIfPresent(PartialDate.self, forKey: .changedSince)
        question = try container.decodeIfPresent(String.self, forKey: .question) ?? ""
        status = try container.decode(SourceStatus.self, forKey: .status)
        balance = BalanceSheet()
        balance.declared = try container.decodeIfPresent(Int.self, forKey: .declared)
        balance.fetched = try container.decode(Int.self, forKey: .fetched)
        balance.new = try container.decode(Int.self, forKey: .new)
        balance.known = try container.decode(Int.self, forKey: .known)
        balance.duplicate = try container.decode(Int.self, forKey: .duplicate)
        balance.unparsable = try container.decode(Int.self, forKey: .unparsable)
        balance.beyondCap = try container.decode(Int.self, forKey: .beyondCap)
        balance.failed = try container.decode(Int.self, forKey: .failed)
        balance.filtered = try container.decode(Int.self, forKey: .filtered)
        let isBalanced = try container.decodeIfPresent(Bool.self, forKey: .balanced) ?? true
        balance.isEstimated = try container.decodeIfPresent(Bool.self, forKey: .estimated) ?? false
        let hasNoExactTotal = balance.declared == nil || balance.isEstimated
        balance.hasUncountedLoss = hasNoExactTotal && balance.failed == 0 && !isBalanced
        requests = try container.decode(Int.self, forKey: .requests)
        retries = try container.decode(Int.self, forKey: .retries)
        bytes = try container.decode(Int.self, forKey: .bytes)
        seconds = try container.decode(Double.self, forKey: .seconds)
        problems = try container.decode([FetchProblem].self, forKey: .problems)
        warnings = try container.decodeIfPresent([String].self, forKey: .warnings) ?? []
        asked = try container.decodeIfPresent(String.self, forKey: .asked)
        addresses = try container.decodeIfPresent([String].self, forKey: .addresses) ?? []
        pluginVersion = try container.decodeIfPresent(String.self, forKey: .pluginVersion) ?? ""
    }

    /// Writes the flat form; an unknown `declared` is null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(id, forKey: .id)
        try container.encode(status, forKey: .status)
        try container.encode(pass, forKey: .pass)
        try container.encode(changedSince, forKey: .changedSince)
        try container.encode(question, forKey: .question)
        try container.encode(balance.declared, forKey: .declared)
        try container.encode(balance.fetched, forKey: .fetched)
        try container.encode(balance.new, forKey: .new)
        try container.encode(balance.known, forKey: .known)
        try container.encode(balance.duplicate, forKey: .duplicate)
        try container.encode(balance.unparsable, forKey: .unparsable)
        try container.encode(balance.beyondCap, forKey: .beyondCap)
        try container.encode(balance.failed, forKey: .failed)
        try container.encode(balance.filtered, forKey: .filtered)
        try container.encode(isBalanced, forKey: .balanced)
        if balance.isEstimated { try container.encode(true, forKey: .estimated) }
        try container.encode(requests, forKey: .requests)
        try container.encode(retries, forKey: .retries)
        try container.encode(bytes, forKey: .bytes)
        try container.encode(seconds, forKey: .seconds)
        try container.encode(problems, forKey: .problems)
        try container.encode(warnings, forKey: .warnings)
        try container.encode(asked, forKey: .asked)
        try container.encode(addresses, forKey: .addresses)
        try container.encode(pluginVersion, forKey: .pluginVersion)
    }
}

extension UpdateResult {
    private enum Key: String, CodingKey {
        case schema, run, started, finished, sources, works, studies, findings, changes
    }

    /// Reads the form that is printed.
    ///
    /// - Throws: `DecodingError` where a key is missing or holds another type.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        run = try container.decode(Int.self, forKey: .run)
        started = try container.decode(String.self, forKey: .started)
        finished = try container.decode(String.self, forKey: .finished)
        sources = try container.decode([SourceResult].self, forKey: .sources)
        works = try container.decode(Int.self, forKey: .works)
        studies = try container.decode(Int.self, forKey: .studies)
        findings = try container.decode(Int.self, forKey: .findings)
        changes = try container.decode(Int.self, forKey: .changes)
    }

    /// Writes the form that is printed.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode("assay.update/1", forKey: .schema)
        try container.encode(run, forKey: .run)
        try container.encode(started, forKey: .started)
        try container.encode(finished, forKey: .finished)
        try container.encode(sources, forKey: .sources)
        try container.encode(works, forKey: .works)
        try container.encode(studies, forKey: .studies)
        try container.encode(findings, forKey: .findings)
        try container.encode(changes, forKey: .changes)
    }
}
