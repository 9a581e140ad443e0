import AssayAppraisal
import AssayKit
import AssayLinkage
import AssayReport
import AssayStore
import Foundation

/// Makes the report's model of what the store holds; pure.
struct ReportModelBuilder {
    let input: ReportInput
    let works: [String: WorkEntry]
    private let verdicts: [String: Verdict]
    private let judgements: [String: [Judgement]]
    /// The claims that a work bears on, or would, had it not fallen.
    let claimsOfWork: [String: [String]]
    var references = ReferenceList()

    /// Whether lists hold everything, as in JSON, or what a reader takes in.
    let isWhole: Bool
    /// How many findings stand under a claim and under a theme.
    let findingsPerHeading: Int
    /// How many works, registrations and fallen works a list shows.
    let listLength: Int

    init(_ input: ReportInput, isWhole: Bool) {
        self.input = input
        self.isWhole = isWhole
        findingsPerHeading = isWhole ? .max : 5
        listLength = isWhole ? .max : 25
        works = Dictionary(input.evidence.works.map { ($0.work.id, $0) }, uniquingKeysWith: { first, _ in first })
        let evidence = input.evidence
        verdicts = Dictionary(
            evidence.verdicts.map { ($0.claim, $0.verdict) }, uniquingKeysWith: { first, _ in first })
        judgements = Dictionary(grouping: evidence.judgements, by: \.claim)
        claimsOfWork = Dictionary(grouping: evidence.judgements + evidence.fallenJudgements, by: \.work)
            .mapValues { judgements in judgements.map(\.claim) }
    }

    /// The model. Its parts are built in the order in which the report shows them, since a work's number is given where
    /// it is cited first.
    mutating func build() -> ReportModel {
        let changes = changes()
        let claims = input.evidence.claims.claims.map { claim($0) }
        let themes = input.evidence.pack.themes.map { theme($0) }
        let integrity = integrity()
        let registrations = registrations()
        return ReportModel(
            title: input.configuration.title, document: document, asOf: day(input.run.asOf), run: input.run.number,
            versions: versions, banner: banner, counts: counts, claims: claims, themes: themes, changes: changes,
            registrations: Array(registrations.prefix(listLength)), registrationsTotal: registrations.count,
            registrationsEnded: registrations.count(where: \.hasEnded),
            integrity: Array(integrity.prefix(listLength)), integrityTotal: integrity.count, safety: safety,
            search: search, balance: balance, references: references.references(among: works, names: input.names))
    }

    func day(_ date: Date) -> String {
        String(date.ISO8601Format().prefix(10))
    }
}

// MARK: - Document and counts

extension ReportModelBuilder {
    private var document: ReportDocument {
        let facts = input.evidence.document
        return ReportDocument(
            path: facts.path, title: facts.title.nonEmpty, words: facts.words, sentences: facts.sentences)
    }

    private var versions: [ReportVersion] {
        [
            ReportVersion(name: "assay", version: AssayKit.version),
            ReportVersion(name: "method", version: Evidence.methodVersion),
            ReportVersion(name: "theme pack", version: input.evidence.pack.name),
        ]
    }

    private var counts: ReportCounts {
        ReportCounts(
            records: input.evidence.recordCount, works: input.evidence.works.count(where: \.isCounted),
            studies: Set(input.evidence.works.filter(\.isCounted).map(\.study)).count,
            findings: input.evidence.findings.count,
            excludedRetracted: input.evidence.works.count(where: \.isFallen))
    }
}

// MARK: - Claims

extension ReportModelBuilder {
    private mutating func claim(_ claim: Claim) -> ReportClaim {
        let verdict = verdicts[claim.id] ?? Verdict(studies: [])
        let evidence = bestPerStudy(on: claim)
        return ReportClaim(
            id: claim.id, text: claim.text, section: claim.section.nonEmpty, strength: claim.strength.rawValue,
            themes: claim.themes.map { ReportThemeScore(title: title(of: $0.theme), score: $0.score) },
            verdict: verdict.label.rawValue, certainty: verdict.certainty?.level.rawValue,
            certaintyInputs: verdict.certainty?.inputs.map(\.text) ?? [], tallies: tallies(verdict),
            evidence: shown(evidence).compactMap { evidenceLine($0) },
            evidenceTotal: evidence.count)
    }

    /// What a reader takes in: studies that take a side; where none does, two that touch on the claim.
    private func shown(_ evidence: [Judgement]) -> ArraySlice<Judgement> {
        guard !isWhole else { return evidence[...] }
        let sided = evidence.filter { $0.judgement.stance != .unclear }
        return sided.isEmpty ? evidence.prefix(2) : sided.prefix(findingsPerHeading)
    }

    private func tallies(_ verdict: Verdict) -> ReportTallies {
        func count(_ stance: Stance) -> Int { verdict.stances[stance.rawValue] ?? 0 }
        return ReportTallies(
            supports: count(.supports), qualifies: count(.qualifies), contradicts: count(.contradicts),
            unclear: count(.unclear))
    }

    /// The report of each study that speaks for it, best evidence first; those that are unclear come last.
    private func bestPerStudy(on claim: Claim) -> [Judgement] {
        let judgements = (judgements[claim.id] ?? []).filter { works[$0.work] != nil }
        let best = Dictionary(grouping: judgements, by: \.study).values.compactMap { group in
            group.min { EvidenceBuilder.precedes($0, $1, works) }
        }
        return best.sorted { left, right in
            let isLeftUnclear = left.judgement.stance == .unclear
            let isRightUnclear = right.judgement.stance == .unclear
            guard isLeftUnclear == isRightUnclear else { return isRightUnclear }
            guard let leftWork = works[left.work], let rightWork = works[right.work] else {
                return left.work < right.work
            }
            return EvidenceOrder(leftWork) < EvidenceOrder(rightWork)
        }
    }

    private mutating func evidenceLine(_ judgement: Judgement) -> ReportEvidence? {
        guard let entry = works[judgement.work],
            let stance = ReportStance(rawValue: judgement.judgement.stance.rawValue)
        else { return nil }
        let span = judgement.judgement.spans.first
        return ReportEvidence(
            workID: entry.work.id, reference: references.number(of: entry.work.id),
            design: entry.tags.design.label.rawValue, sampleSize: entry.tags.sampleSize,
            year: entry.work.record.date?.year, stance: stance, score: judgement.judgement.score,
            quote: span?.text ?? entry.work.record.title ?? "", field: span?.field.rawValue ?? "title",
            section: Self.label(span?.section), rule: judgement.judgement.rule, integrity: entry.work.integrity.status)
    }

    /// A section's printed label; an unlabelled section's number says nothing to a reader.
    static func label(_ section: String?) -> String? {
        section.flatMap { $0.allSatisfy(\.isNumber) ? nil : $0 }
    }

    func title(of theme: String) -> String {
        input.evidence.pack.themes.first { $0.id == theme }?.title ?? theme
    }
}

// MARK: - Themes

extension ReportModelBuilder {
    private mutating func theme(_ theme: Theme) -> ReportTheme {
        let findings = input.evidence.findings.filter { $0.theme == theme.id && works[$0.work] != nil }
        let counts = StudyCounts(findings, works)
        let best = bestFindings(findings)
        return ReportTheme(
            id: theme.id, title: theme.title, subthemes: subthemes(of: theme, findings), designs: counts.designs,
            studies: counts.studies,
            document: ReportShare(
                part: input.evidence.document.themeSentences[theme.id] ?? 0,
                whole: input.evidence.document.sentences),
            literature: ReportShare(part: findings.count, whole: input.evidence.findings.count),
            findings: best.prefix(findingsPerHeading).compactMap { findingLine($0, theme) },
            findingsTotal: findings.count)
    }

    private func subthemes(of theme: Theme, _ findings: [Finding]) -> [ReportSubtheme] {
        theme.subthemes.map { subtheme in
            let counts = StudyCounts(findings.filter { $0.subtheme == subtheme.id }, works)
            return ReportSubtheme(title: subtheme.title, studies: counts.studies)
        }
    }

    /// One finding a work, results before a title alone; the rest are listed by `assay findings`.
    private func bestFindings(_ findings: [Finding]) -> [Finding] {
        let perWork = Dictionary(grouping: findings, by: \.work).values.compactMap { group in
            group.min {
                ($0.span.field == .title ? 1 : 0, -$0.score, $0.span.start)
                    < ($1.span.field == .title ? 1 : 0, -$1.score, $1.span.start)
            }
        }
        return perWork.sorted { left, right in
            let isLeftTitle = left.span.field == .title
            guard isLeftTitle == (right.span.field == .title) else { return !isLeftTitle }
            guard let leftWork = works[left.work], let rightWork = works[right.work] else {
                return left.work < right.work
            }
            return EvidenceOrder(leftWork) < EvidenceOrder(rightWork)
        }
    }

    private mutating func findingLine(_ finding: Finding, _ theme: Theme) -> ReportFinding? {
        guard let entry = works[finding.work] else { return nil }
        return ReportFinding(
            workID: finding.work, reference: references.number(of: finding.work), quote: finding.span.text,
            field: finding.span.field.rawValue, section: Self.label(finding.span.section),
            design: finding.design.rawValue,
            sampleSize: finding.sampleSize, year: finding.year,
            direction: finding.direction == .unclear ? nil : finding.direction.rawValue,
            subtheme: theme.subthemes.first { $0.id == finding.subtheme }?.title, isNegated: finding.negated,
            integrity: entry.work.integrity.status)
    }
}
