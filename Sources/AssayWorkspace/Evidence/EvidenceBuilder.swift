package import AssayAppraisal
package import AssayKit
import AssayLinkage

/// Derives the evidence from records and document; pure.
package struct EvidenceBuilder: Sendable {
    private let pack: ThemePack
    private let tagger: Tagger
    private let documentPath: String

    /// A builder with a theme pack.
    package init(pack: ThemePack, documentPath: String) {
        self.pack = pack
        tagger = Tagger(pack: pack)
        self.documentPath = documentPath
    }

    /// The evidence.
    ///
    /// - Parameters:
    ///   - previous: The work of each record in the last run, so that works keep their ids.
    ///   - previousStudies: The study of each work in the last run.
    package func build(
        records: [Record], document: Document, previous: [String: String], previousStudies: [String: String]
    ) async -> Evidence {
        let literature = records.filter(\.kind.isLiterature)
        let linkage = Linker().link(literature, previous: previous, previousStudies: previousStudies)
        let entries = await tag(linkage, Enrichment.byDOI(records))
        let claims = ClaimExtractor(tagger: tagger).claims(in: document)
        let topic = TopicTerms(of: document)
        let judgements = await judge(claims.claims, against: entries.filter(\.isEvidence), topic: topic)
        return Evidence(
            document: DocumentFacts(document, path: documentPath, tagger: tagger), claims: claims, pack: pack,
            works: entries, studies: linkage.studies, findings: findings(of: entries), judgements: judgements,
            fallenJudgements: await judge(claims.claims, against: entries.filter(\.hasFallenEvidence), topic: topic),
            verdicts: verdicts(on: claims.claims, from: judgements, entries),
            safety: records.filter { $0.safety != nil && !$0.kind.isLiterature }, recordCount: literature.count)
    }
}

// MARK: - Steps

extension EvidenceBuilder {
    private func tag(_ linkage: Linkage, _ enrichments: [String: [Record]]) async -> [WorkEntry] {
        let places = Self.places(in: linkage.studies)
        return await Batches.map(linkage.works) { work in
            let place = places[work.id]
            return WorkEntry(
                work: work, tags: tagger.tags(for: work.record), study: place?.study ?? work.id,
                role: place?.role ?? .primary,
                enrichment: Enrichment(Self.records(of: work, enrichments)))
        }
    }

    private static func records(of work: Work, _ enrichments: [String: [Record]]) -> [Record] {
        work.identifiers.filter { $0.scheme == .doi }.flatMap { enrichments[$0.value] ?? [] }
    }

    private static func places(in studies: [Study]) -> [String: (study: String, role: Study.Role)] {
        Dictionary(
            studies.flatMap { study in study.reports.map { ($0.work, (study.id, $0.role)) } },
            uniquingKeysWith: { first, _ in first })
    }

    private func findings(of entries: [WorkEntry]) -> [Finding] {
        entries.filter(\.isEvidence).flatMap {
            tagger.findings(in: $0.work.record, tags: $0.tags, work: $0.work.id)
        }
    }

    private func judge(_ claims: [Claim], against entries: [WorkEntry], topic: TopicTerms) async -> [Judgement] {
        let judge = StanceJudge(topic: topic)
        let judged = await Batches.map(entries) { entry in
            let study = StudyText(entry.work.record)
            return claims.compactMap { claim -> Judgement? in
                let judgement = judge.judge(claim: claim, study: study, tags: entry.tags)
                guard judgement.stance != .unrelated else { return nil }
                return Judgement(claim: claim.id, work: entry.work.id, study: entry.study, judgement: judgement)
            }
        }
        return judged.flatMap(\.self)
    }

    private func verdicts(
        on claims: [Claim], from judgements: [Judgement], _ entries: [WorkEntry]
    ) -> [ClaimVerdict] {
        let works = Dictionary(entries.map { ($0.work.id, $0) }, uniquingKeysWith: { first, _ in first })
        let byClaim = Dictionary(grouping: judgements, by: \.claim)
        return claims.map { claim in
            let studies = Dictionary(grouping: byClaim[claim.id] ?? [], by: \.study)
            let judged = studies.keys.sorted().compactMap { Self.judgedStudy($0, studies[$0] ?? [], works) }
            return ClaimVerdict(claim: claim.id, verdict: Verdict(studies: judged))
        }
    }

    /// A study speaks through the report that says most clearly how it stands; of equals, the stronger design.
    private static func judgedStudy(
        _ id: String, _ judgements: [Judgement], _ works: [String: WorkEntry]
    ) -> JudgedStudy? {
        guard let best = judgements.min(by: { precedes($0, $1, works) }), let entry = works[best.work] else {
            return nil
        }
        return JudgedStudy(
            id: id, stance: best.judgement.stance, score: best.judgement.score, design: entry.tags.design.label,
            sampleSize: entry.tags.sampleSize, year: entry.work.record.date?.year)
    }

    /// The order in which a study's reports are listened to.
    static func precedes(_ left: Judgement, _ right: Judgement, _ works: [String: WorkEntry]) -> Bool {
        func key(_ judgement: Judgement) -> (Int, Double, Int, String) {
            let rank = works[judgement.work]?.tags.design.label.rank ?? .max
            return (judgement.judgement.stance == .unclear ? 1 : 0, -judgement.judgement.score, rank, judgement.work)
        }
        return key(left) < key(right)
    }
}
