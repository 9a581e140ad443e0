import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import Foundation

// MARK: - Runs

extension Explainer {
    /// The number of `run-N`, or `nil` for any other text.
    static func runNumber(_ id: String) -> Int? {
        guard id.lowercased().hasPrefix("run-") else { return nil }
        return Int(id.dropFirst(4))
    }

    func explain(_ run: Run) throws -> Explanation {
        let result = try RunHistory.result(of: run)
        let events = try library.events(run: run.number)
        var sections = [
            Explanation.Section(title: "Run run-\(run.number)", lines: facts(of: run, result)),
            Explanation.Section(title: "What it changed (\(events.count))", lines: Self.lines(events)),
        ]
        for source in result?.sources ?? [] {
            let asked = source.changedSince.map { "changes since \($0), " } ?? ""
            sections.append(
                .init(title: "Source \(source.id): \(asked)\(source.status.rawValue)", lines: Self.lines(source)))
        }
        return Explanation(
            kind: "run", id: "run-\(run.number)", sections: sections,
            data: [
                "run": Self.json(run), "result": try Self.json(result), "events": .array(events.map(Self.json)),
            ])
    }

    private func facts(of run: Run, _ result: UpdateResult?) -> [String] {
        let ended = run.finished.map { ", ended \($0.ISO8601Format())" } ?? ""
        var lines = [
            "\(run.kind), \(run.state.rawValue), as of \(run.asOf.ISO8601Format())",
            "started \(run.started.ISO8601Format())\(ended); assay \(run.version)",
        ]
        if let result {
            lines.append("\(result.works) works, \(result.studies) studies, \(result.findings) findings")
        }
        if run.state == .finished, !run.isEffective {
            lines.append("it changed nothing, so that the report goes on speaking of the run before it")
        }
        return lines
    }

    /// Each kind with its number and the first subjects.
    private static func lines(_ events: [EventRow]) -> [String] {
        guard !events.isEmpty else { return ["nothing"] }
        let kinds = Dictionary(grouping: events, by: \.kind.rawValue)
        return kinds.keys.sorted().map { kind in
            let subjects = (kinds[kind] ?? []).map { $0.subject + move($0) }
            return "\(kind) \(subjects.count): \(shortened(subjects))"
        }
    }

    private static func move(_ event: EventRow) -> String {
        guard let details = json(event)["details"]?.object, let to = details["to"]?.text, to.count < 40 else {
            return ""
        }
        return " (\(details["from"]?.text ?? "new") → \(to))"
    }

    private static func json(_ event: EventRow) -> JSONValue {
        // A ledger entry without readable details still tells its kind and subject.
        let details = try? JSONDecoder().decode(JSONValue.self, from: Data(event.json.utf8))
        return .object([
            "kind": .string(event.kind.rawValue), "subject": .string(event.subject), "date": .string(event.date),
            "cause": .array(event.cause.split(separator: " ").map { .string(String($0)) }),
            "details": details ?? .object([:]),
        ])
    }

    private static func json(_ run: Run) -> JSONValue {
        .object([
            "number": .integer(run.number), "kind": .string(run.kind), "state": .string(run.state.rawValue),
            "started": .string(run.started.ISO8601Format()), "as_of": .string(run.asOf.ISO8601Format()),
            "finished": run.finished.map { .string($0.ISO8601Format()) } ?? .null,
            "effective": .bool(run.isEffective), "version": .string(run.version),
        ])
    }
}

// MARK: - Themes

extension Explainer {
    func explain(_ theme: Theme) throws -> Explanation {
        let findings = evidence.findings.filter { $0.theme == theme.id }
        let counts = StudyCounts(findings, works)
        let claims = evidence.claims.claims.filter { claim in claim.themes.contains { $0.theme == theme.id } }
        let designs = counts.designs.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return Explanation(
            kind: "theme", id: theme.id,
            sections: [
                .init(
                    title: "Theme \(theme.id): \(theme.title)",
                    lines: [
                        "\(counts.studies) studies, \(findings.count) of \(evidence.findings.count) findings",
                        "\(evidence.document.themeSentences[theme.id] ?? 0) of the document's "
                            + "\(evidence.document.sentences) sentences",
                        "of the pack \(evidence.pack.name)",
                    ]),
                .init(title: "Rules", lines: Self.rules(of: theme)),
                .init(title: "Claims (\(claims.count))", lines: claims.map { "\($0.id) \($0.text)" }),
                .init(title: "Studies by design", lines: designs.map { "\($0.key) \($0.value)" }),
                .init(title: "Studies by sub-theme", lines: theme.subthemes.map { line($0, among: findings) }),
                .init(title: "Findings (\(findings.count))", lines: Self.listed(findings.map(\.id), theme.id)),
            ],
            data: [
                "theme": try Self.json(theme), "claims": try Self.json(claims.map(\.id)),
                "studies": .integer(counts.studies),
                "designs": .object(counts.designs.mapValues { .integer($0) }),
                "findings": .array(findings.map { .string($0.id) }),
            ])
    }

    private static func rules(of theme: Theme) -> [String] {
        [("terms", theme.terms), ("headings", theme.mesh), ("exclusions", theme.exclude)].filter { !$0.1.isEmpty }
            .map { "\($0.0): \($0.1.joined(separator: ", "))" }
    }

    private func line(_ subtheme: Subtheme, among findings: [Finding]) -> String {
        let studies = StudyCounts(findings.filter { $0.subtheme == subtheme.id }, works).studies
        return "\(subtheme.id) \(studies): \(subtheme.title)"
    }

    /// Ids, eight a line; of very many the first.
    private static func listed(_ ids: [String], _ theme: String) -> [String] {
        let shown = Array(ids.prefix(80))
        let lines = stride(from: 0, to: shown.count, by: 8).map {
            shown[$0..<min($0 + 8, shown.count)].joined(separator: " ")
        }
        return ids.count > shown.count ? lines + ["all of them: assay findings --theme \(theme) --limit 0"] : lines
    }
}

// MARK: - Sources

extension Explainer {
    func explainSource(_ id: String) throws -> Explanation {
        let entry = registry.entries.first { $0.manifest.id == id }
        let description = entry.map { PluginDescription($0, environment: nil) }
        let passes = try RunHistory(library).lastResults()[id]?.passes ?? []
        let isOn = workspace.configuration.enabledSources.contains { $0.id == id }
        let records = try library.recordCounts()[id] ?? 0
        let manifest = description?.lines.filter { $0.0 != "keys" }.map { "\($0.0): \($0.1)" } ?? ["no such plugin"]
        return Explanation(
            kind: "source", id: id,
            sections: [
                .init(title: "Source \(id)", lines: manifest),
                .init(
                    title: "In this workspace",
                    lines: [
                        isOn ? "switched on" : "not switched on in assay.yaml", "\(records) records in the library",
                    ]),
                .init(title: "When it was last asked", lines: passes.isEmpty ? ["never"] : passes.flatMap(Self.lines)),
            ],
            data: [
                "manifest": try Self.json(entry?.manifest), "result": try Self.json(passes.last),
                "enabled": .bool(isOn), "records": .integer(records),
            ])
    }

    private static func lines(_ source: UpdateResult.SourceResult) -> [String] {
        let sheet = source.balance
        let terms = [
            ("new", sheet.new), ("known", sheet.known), ("duplicate", sheet.duplicate),
            ("unparsable", sheet.unparsable), ("beyond cap", sheet.beyondCap), ("failed", sheet.failed),
            ("filtered", sheet.filtered),
        ]
        let sum = terms.map { "\($0.0) \($0.1)" }.joined(separator: " + ")
        let declared = sheet.declared.map { String($0) } ?? "unknown"
        let shown = source.problems.prefix(20).map { problem in
            let place = [problem.page, problem.sourceID].compactMap(\.self).joined(separator: " ")
            return "problem: \(place.isEmpty ? "" : "\(place): ")\(problem.message)"
        }
        let more = source.problems.count - shown.count
        let asked = source.changedSince.map { "changes since \($0): " } ?? ""
        return [
            "\(asked)\(source.status.rawValue), last answered \(source.asked ?? "never"); plugin \(source.pluginVersion)",
            // A source that gave nothing must not read as one that has nothing.
            source.status == .failed ? "it gave nothing" : "declared \(declared) = \(sum)",
            sheet.isBalanced ? "its balance sheet closes" : "its balance sheet does not close",
            "\(source.requests) requests, \(source.retries) sent again, \(source.bytes) bytes",
        ]
            + source.addresses.map { "request: \(shortened($0))" } + source.warnings.map { "warning: \($0)" } + shown
            + (more > 0 ? ["and \(more) more problems: --format json"] : [])
    }
}

// MARK: - Words

extension Explainer {
    /// An address for people: cut where it is long, since the JSON form has all of it.
    static func shortened(_ address: String) -> String {
        address.count <= 160 ? address : address.prefix(159) + "…"
    }

    /// The first ten, and how many more there are.
    static func shortened(_ items: [String]) -> String {
        let more = items.count - 10
        return items.prefix(10).joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
    }
}
