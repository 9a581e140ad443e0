import AssayAppraisal
import AssayHost
import AssayKit
import AssayStore
import Foundation

// MARK: - Runs, themes, sources

extension Explainer {
    /// The run that `run-3` names.
    func run(named id: String) throws -> Run? {
        guard id.hasPrefix("run-"), let number = Int(id.dropFirst(4)) else { return nil }
        return try library.run(number)
    }

    func explain(_ run: Run) throws -> Explanation {
        let result = try RunHistory.result(of: run)
        let events = try library.events(run: run.number)
        let counts = Dictionary(grouping: events, by: \.kind.rawValue).map { "\($0.key): \($0.value.count)" }.sorted()
        let facts = [
            "\(run.kind), \(run.state.rawValue), assay \(run.version)", "began \(run.started.ISO8601Format())",
            "ended \(run.finished?.ISO8601Format() ?? "not yet")", "speaks for \(run.asOf.ISO8601Format())",
            run.isEffective ? "it changed what the report says" : "it changed nothing",
        ]
        return Explanation(
            kind: "run", id: "run-\(run.number)",
            sections: [
                .init(title: "Run run-\(run.number)", lines: facts),
                .init(title: "Sources", lines: (result?.sources ?? []).flatMap(Self.lines)),
                .init(title: "Ledger (\(events.count))", lines: counts),
            ],
            data: [
                "result": try Self.json(result), "events": try Self.json(events.map(Self.entry)),
            ])
    }

    func explain(_ theme: Theme) throws -> Explanation {
        let findings = evidence.findings.filter { $0.theme == theme.id }
        let claims = evidence.claims.claims.filter { claim in claim.themes.contains { $0.theme == theme.id } }
        let studies = Set(findings.map { works[$0.work]?.study ?? $0.work })
        let rules = [
            "terms: \(theme.terms.joined(separator: ", "))", "headings: \(theme.mesh.joined(separator: ", "))",
            "exclusions: \(theme.exclude.joined(separator: ", "))",
            "sub-themes: \(theme.subthemes.map(\.id).joined(separator: ", "))",
        ]
        return Explanation(
            kind: "theme", id: theme.id,
            sections: [
                .init(title: "Theme \(theme.id): \(theme.title)", lines: [theme.details].compactMap(\.self) + rules),
                .init(title: "Claims (\(claims.count))", lines: claims.map { "\($0.id) \($0.text)" }),
                .init(
                    title: "Literature",
                    lines: [
                        "\(findings.count) findings in \(studies.count) studies",
                        "assay findings --theme \(theme.id) lists them",
                    ]),
            ],
            data: [
                "theme": try Self.json(theme), "claims": try Self.json(claims.map(\.id)),
                "findings": try Self.json(findings.map(\.id)),
            ])
    }

    func explain(source id: String) throws -> Explanation {
        let result = try RunHistory(library).lastResults()[id]
        let records = try library.recordCounts()[id] ?? 0
        return Explanation(
            kind: "source", id: id,
            sections: [
                .init(title: "Source \(id)", lines: ["\(records) records in the library"]),
                .init(title: "When it was last asked", lines: result.map(Self.lines) ?? ["never"]),
                .init(title: "Where the search began", lines: result?.addresses ?? []),
                .init(title: "Problems", lines: result?.problems.map(\.message) ?? []),
            ],
            data: ["result": try Self.json(result), "records": .integer(records)])
    }

    private static func lines(_ result: UpdateResult.SourceResult) -> [String] {
        let sheet = result.balance
        let declared = sheet.declared.map { String($0) } ?? "unknown"
        return [
            "\(result.id): \(result.status.rawValue), asked \(result.asked ?? "never"), \(result.requests) responses",
            "  declared \(declared) = new \(sheet.new) + known \(sheet.known) + duplicate \(sheet.duplicate) + unparsable "
                + "\(sheet.unparsable) + beyond cap \(sheet.beyondCap) + failed \(sheet.failed) + filtered "
                + "\(sheet.filtered)\(sheet.isBalanced ? "" : " — does not close")",
        ]
    }

    private static func entry(_ event: EventRow) -> [String: String] {
        ["kind": event.kind.rawValue, "subject": event.subject, "date": event.date]
    }
}
