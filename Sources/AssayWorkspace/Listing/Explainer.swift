import AssayAppraisal
package import AssayHost
import AssayKit
import AssayLinkage
package import AssayStore
import Foundation

/// Explains whatever the report names from the store and the captures: claims, findings, studies, works, records,
/// identifiers, runs (`run-N`), themes and sources.
package struct Explainer {
    let workspace: Workspace
    let library: Library
    let registry: PluginRegistry
    let evidence: Evidence
    let works: [String: WorkEntry]

    /// An explainer of a workspace.
    ///
    /// - Throws: ``WorkspaceError`` where nothing was fetched yet, and what the store throws.
    package init(_ workspace: Workspace, _ library: Library, registry: PluginRegistry = .bundled) throws {
        guard let evidence = try EvidenceStorage.evidence(from: library.derived()) else {
            throw WorkspaceError(.failed, "nothing has been fetched yet", hint: "run: assay update")
        }
        self.workspace = workspace
        self.library = library
        self.registry = registry
        self.evidence = evidence
        works = Dictionary(evidence.works.map { ($0.work.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The explanation of an id.
    ///
    /// - Throws: ``WorkspaceError`` with code `usage` where nothing has that id.
    package func explain(_ text: String) throws -> Explanation {
        let id = text.trimmingWhitespace()
        if let claim = evidence.claims.claims.first(where: { $0.id == id }) { return try explain(claim) }
        if let finding = evidence.findings.first(where: { $0.id == id }) { return try explain(finding) }
        if let study = evidence.studies.first(where: { $0.id == id }) { return try explain(study) }
        if let number = Self.runNumber(id) {
            guard let run = try library.run(number) else { throw noRun(number) }
            return try explain(run)
        }
        if let theme = evidence.pack.themes.first(where: { $0.id == id }) { return try explain(theme) }
        if isSource(id) { return try explainSource(id) }
        if let record = try library.record(id) { return try explain(record) }
        if let row = try library.work(named: id), let entry = works[row.id] { return try explain(entry) }
        throw WorkspaceError(
            .usage, "nothing in this workspace has the id \"\(id)\"",
            hint: "ids stand in the report and in: assay works, assay claims, assay findings")
    }

    private func isSource(_ id: String) -> Bool {
        (registry.entries.map(\.manifest.id) + workspace.configuration.sources.map(\.id)).contains(id)
    }

    private func noRun(_ number: Int) -> WorkspaceError {
        let last = (try? library.runs().last?.number) ?? 0  // only the hint needs it
        return WorkspaceError(
            .usage, "this workspace has no run \(number)", hint: "its runs: run-1 to run-\(last)")
    }

    static func json(_ value: some Encodable) throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: try JSONEncoder.assay().encode(value))
    }
}

// MARK: - Claims, findings, studies

extension Explainer {
    private func explain(_ claim: Claim) throws -> Explanation {
        let verdict = evidence.verdicts.first { $0.claim == claim.id }?.verdict
        let judgements = evidence.judgements.filter { $0.claim == claim.id }
            .sorted { EvidenceBuilder.precedes($0, $1, works) }
        var lines = [claim.text, "section: \(claim.section)", "strength: \(claim.strength.rawValue)"]
        lines.append("themes: \(claim.themes.map(\.theme).joined(separator: ", "))")
        return Explanation(
            kind: "claim", id: claim.id,
            sections: [
                .init(title: "Claim \(claim.id)", lines: lines),
                .init(title: "Verdict", lines: verdict.map(Self.lines) ?? ["none"]),
                .init(title: "Studies judged (\(Set(judgements.map(\.study)).count))", lines: judgements.map(line)),
            ],
            data: [
                "claim": try Self.json(claim), "verdict": try Self.json(verdict),
                "judgements": try Self.json(judgements),
            ])
    }

    private static func lines(_ verdict: Verdict) -> [String] {
        let stances = verdict.stances.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
        let inputs = verdict.certainty?.inputs.map { "  \($0.domain) \($0.change): \($0.text)" } ?? []
        return ["\(verdict.label.rawValue): \(stances.joined(separator: ", "))"]
            + ["suggested certainty: \(verdict.certainty?.level.rawValue ?? "none")"] + inputs
    }

    private func line(_ judgement: Judgement) -> String {
        let entry = works[judgement.work]
        let score = (judgement.judgement.score * 100).rounded() / 100
        let quote = judgement.judgement.spans.first.map { " “\($0.text)”" } ?? ""
        return "\(judgement.judgement.stance.rawValue) \(score) \(judgement.study) \(judgement.work) "
            + "[\(entry?.tags.design.label.rawValue ?? "?")] rule \(judgement.judgement.rule):\(quote)"
    }

    private func explain(_ finding: Finding) throws -> Explanation {
        let span = finding.span
        let place = "\(span.field.rawValue) \(span.section ?? "") \(span.start)–\(span.end)"
        let lines = [
            span.text, "theme: \(finding.theme) \(finding.subtheme ?? "")", "place: \(place)", "rule: \(span.rule)",
            "work: \(finding.work)",
        ]
        let work = try works[finding.work].map(workSections) ?? []
        return Explanation(
            kind: "finding", id: finding.id, sections: [.init(title: "Finding \(finding.id)", lines: lines)] + work,
            data: ["finding": try Self.json(finding)])
    }

    private func explain(_ study: Study) throws -> Explanation {
        let lines = study.reports.map { report in
            "\(report.work) \(report.role.rawValue): \(works[report.work]?.work.record.title ?? "")"
        }
        let reasons = study.reasons.map { "\($0.left) + \($0.right): \($0.rule), \($0.evidence)" }
        return Explanation(
            kind: "study", id: study.id,
            sections: [
                .init(title: "Study \(study.id)", lines: lines),
                .init(title: "Why these belong together", lines: reasons.isEmpty ? ["a single report"] : reasons),
            ],
            data: ["study": try Self.json(study)])
    }
}
