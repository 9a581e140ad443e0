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
                "judgements": try Self.json(evidence.judgements.filter { $0.work == entry.work.id }),
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
            .init(title: "Work \(entry.work.id)", lines: bibliography(entry.work.record) + [design]),
            .init(title: "Standing: \(entry.work.integrity.status.rawValue)", lines: standing(entry.work.integrity)),
            .init(title: "Study \(entry.study), as \(entry.role.rawValue)", lines: merges(entry.work)),
            .init(title: "Findings (\(findings.count))", lines: findings),
            .init(title: "Judgements", lines: judgements(of: entry)),
            .init(title: "Records (\(entry.work.members.count))", lines: try entry.work.members.flatMap(origin)),
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

    private func judgements(of entry: WorkEntry) -> [String] {
        evidence.judgements.filter { $0.work == entry.work.id }.map { judgement in
            let quote = judgement.judgement.spans.first.map { "“\($0.text)”" } ?? ""
            return "\(judgement.claim) \(judgement.judgement.stance.rawValue): \(quote) "
                + "(rule \(judgement.judgement.rule))"
        }
    }

    func explain(_ record: Record) throws -> Explanation {
        let work = try library.work(ofRecord: record.id)
        return Explanation(
            kind: "record", id: record.id,
            sections: [
                .init(title: "Record \(record.id)", lines: bibliography(record)),
                .init(
                    title: "Abstract",
                    lines: record.abstract.map { [$0.label, $0.text].compactMap(\.self).joined(separator: ": ") }),
                .init(title: "Work", lines: [work?.id ?? "none"]),
                .init(title: "Where it came from", lines: try origin(record.id)),
            ],
            data: ["record": try Self.json(record), "captures": try Self.json(captures(of: record))])
    }

    /// A record with the newest capture that holds it.
    private func origin(_ id: String) throws -> [String] {
        guard let record = try library.record(id) else { return [id] }
        guard let exchange = captures(of: record).last else { return ["\(id): its capture is not kept here"] }
        let file = CaptureStore(folder: workspace.captures).url(of: exchange.capture).path
        return [
            "\(id), received \(exchange.received), \(exchange.request.method.rawValue) \(exchange.request.url)",
            "  capture \(file)",
        ]
    }

    /// The exchanges whose capture names the record's own id within its source.
    private func captures(of record: Record) -> [Exchange] {
        let store = CaptureStore(folder: workspace.captures)
        let needle = Data((record.sourceID.split(separator: "/").last.map(String.init) ?? record.sourceID).utf8)
        let whole = Data(record.sourceID.utf8)
        for journal in RunJournal.all(in: workspace.captures).reversed() {
            let found = journal.exchanges(of: record.source).filter { exchange in
                guard exchange.request.purpose == .page, let body = try? store.read(exchange.capture) else {
                    return false
                }
                return body.range(of: whole) != nil || body.range(of: needle) != nil
            }
            if let first = found.first { return [first] }
        }
        return []
    }
}
