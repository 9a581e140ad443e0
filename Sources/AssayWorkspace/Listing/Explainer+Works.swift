import AssayAppraisal
import AssayHost
import AssayKit
import AssayLinkage
import AssayStore
import Foundation

// MARK: - Works and records

extension Explainer {
    func explain(_ entry: WorkEntry) throws -> Explanation {
        Explanation(
            kind: "work", id: entry.work.id, sections: try workSections(entry),
            data: [
                "work": try Self.json(entry),
                "findings": try Self.json(evidence.findings.filter { $0.work == entry.work.id }),
                "judgements": try Self.json(allJudgements.filter { $0.work == entry.work.id }),
                "captures": try Self.json(captures(of: try entry.work.members.compactMap { try library.record($0) })),
            ])
    }

    func workSections(_ entry: WorkEntry) throws -> [Explanation.Section] {
        let tags = entry.tags
        let size = tags.sampleSize.map { String($0) } ?? "not stated"
        let design = "design: \(tags.design.label.rawValue) (rule \(tags.design.rule)); participants: \(size)"
        let findings = evidence.findings.filter { $0.work == entry.work.id }.map {
            "\($0.id) \($0.theme): “\($0.span.text)” (rule \($0.span.rule))"
        }
        return [
            .init(
                title: "Work \(entry.work.id)",
                lines: bibliography(entry.work.record) + [design] + additions(entry.enrichment)),
            .init(title: "Standing: \(entry.work.integrity.status.rawValue)", lines: standing(entry.work.integrity)),
            .init(title: "Study \(entry.study), as \(entry.role.rawValue)", lines: merges(entry.work)),
            .init(title: "Findings (\(findings.count))", lines: findings),
            .init(
                title: entry.isFallen ? "Judgements, which count nowhere" : "Judgements", lines: judgements(of: entry)),
            .init(title: "Records (\(entry.work.members.count))", lines: try origins(of: entry.work.members)),
        ]
    }

    private func bibliography(_ record: Record) -> [String] {
        let names = record.contributors.map(\.displayName)
        let authors = names.count > 6 ? names.prefix(6) + ["et al."] : names[...]
        let place = [record.container, record.date?.description, record.volume, record.pages].compactMap(\.self)
        let ids = record.identifiers.all.map(\.description)
        return [
            record.title ?? "[no title]", authors.joined(separator: ", "), place.joined(separator: "; "),
            ids.joined(separator: "  "),
        ].filter { !$0.isEmpty }
    }

    /// What services add; a count that nobody knows is said to be unknown.
    private func additions(_ enrichment: Enrichment?) -> [String] {
        guard let enrichment else { return [] }
        let open = enrichment.openAccess.map { copy in
            "open access: \(copy.status ?? "status unknown") \(copy.url ?? "") (\(enrichment.openAccessSource ?? ""))"
        }
        let cited = enrichment.citations.map { citations in
            "cited: \(citations.count.map { String($0) } ?? "unknown, none found") (\(citations.source))"
        }
        return [open].compactMap(\.self) + cited
    }

    private func standing(_ integrity: WorkIntegrity) -> [String] {
        let signals = integrity.signals.map { signal in
            let notices = signal.notices.map { "\($0.kind) \($0.identifier ?? "") (\($0.origin))" }
            return "\(signal.source): \(signal.status.rawValue) \(notices.joined(separator: "; "))"
        }
        return signals + (integrity.disagreement ? ["the sources disagree"] : [])
    }

    private func merges(_ work: Work) -> [String] {
        work.merges.map { "\($0.left) + \($0.right): \($0.rule.rawValue), \($0.evidence)" }
    }

    private var allJudgements: [Judgement] { evidence.judgements + evidence.fallenJudgements }

    private func judgements(of entry: WorkEntry) -> [String] {
        allJudgements.filter { $0.work == entry.work.id }.map { judgement in
            let quote = judgement.judgement.spans.first.map { "“\($0.text)”" } ?? ""
            return "\(judgement.claim) \(judgement.judgement.stance.rawValue): \(quote) "
                + "(rule \(judgement.judgement.rule))"
        }
    }

    func explain(_ record: Record) throws -> Explanation {
        let work = try library.work(ofRecord: record.id)
        let exchange = captures(of: [record])[record.id]
        return Explanation(
            kind: "record", id: record.id,
            sections: [
                .init(title: "Record \(record.id)", lines: bibliography(record)),
                .init(
                    title: "Abstract",
                    lines: record.abstract.map { [$0.label, $0.text].compactMap(\.self).joined(separator: ": ") }),
                .init(title: "Harms", lines: Self.lines(record.safety)),
                .init(title: "Work", lines: [work?.id ?? "none"]),
                .init(title: "Where it came from", lines: origin(record.id, exchange)),
            ],
            data: ["record": try Self.json(record), "captures": try Self.json([exchange].compactMap(\.self))])
    }

    /// What a label or a count of reports says.
    private static func lines(_ facts: SafetyFacts?) -> [String] {
        guard let facts else { return [] }
        let numbers = [("reports", facts.reports), ("serious", facts.seriousReports), ("deaths", facts.deaths)]
            .compactMap { name, count in count.map { "\(name): \($0)" } }
        let reactions = facts.reactions.map { "\($0.term): \($0.reports)" }
        let sections = facts.sections.map { "\($0.name): \($0.text)" }
        return ["substance: \(facts.substance) (\(facts.authority))"] + numbers + reactions + sections
            + [facts.disclaimer].compactMap(\.self)
    }

    /// Each record with the newest capture that it was read from; of very many the first.
    private func origins(of ids: [String]) throws -> [String] {
        let shown = ids.prefix(Self.mostOrigins)
        let found = captures(of: try shown.compactMap { try library.record($0) })
        let lines = shown.flatMap { origin($0, found[$0]) }
        return ids.count > shown.count ? lines + ["and \(ids.count - shown.count) more: --format json"] : lines
    }

    private static let mostOrigins = 25

    private func origin(_ id: String, _ exchange: Exchange?) -> [String] {
        guard let exchange else { return ["\(id): capture not found"] }
        let file = CaptureStore(folder: workspace.captures).url(of: exchange.capture).path
        let address = Self.shortened(exchange.request.url)
        return [
            "\(id), received \(exchange.received), \(exchange.request.method.rawValue) \(address)", "  capture \(file)",
        ]
    }

    /// The newest exchange that each record was read from, by the record's id.
    private func captures(of records: [Record]) -> [String: Exchange] {
        CaptureFinder(captures: workspace.captures, registry: registry, configuration: workspace.configuration)
            .newest(of: records)
    }
}
