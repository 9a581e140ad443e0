import AssayKit

@testable import AssayReport

/// A small report on honey for cough, authored for these tests: every work, number and identifier in it is invented.
enum SampleReport {
    static let model = ReportModel(
        title: "Honey for acute cough in children",
        document: ReportDocument(path: "leaflet.md", title: "Honey when your child coughs", words: 812, sentences: 41),
        asOf: "2026-01-31", run: 3,
        versions: [
            ReportVersion(name: "assay", version: "0.1.0"), ReportVersion(name: "kit", version: "1.0"),
            ReportVersion(name: "pack clinical", version: "1"),
        ],
        banner: [ReportBannerItem(source: "crossref", reason: "no answer: HTTP 503 after 5 tries")],
        counts: ReportCounts(records: 61, works: 48, studies: 44, findings: 120, excludedRetracted: 1),
        claims: [relief, sleep, infants], themes: [efficacy, safety, access], changes: changes,
        registrations: [registration], registrationsTotal: 3, registrationsEnded: 2, integrity: [retracted, corrected],
        integrityTotal: 2, safety: [eventCounts, label],
        search: search, balance: balance, references: references)

    /// The same report where nothing is known yet.
    static let empty = ReportModel(
        title: "", document: ReportDocument(path: "leaflet.md", words: 1, sentences: 1), asOf: "2026-01-31", run: 1,
        versions: [], counts: ReportCounts(records: 0, works: 0, studies: 0, findings: 0, excludedRetracted: 0),
        changes: ReportChanges(isFirstRun: true), search: ReportSearch(query: "honey"))
}

// MARK: - What authorities publish

extension SampleReport {
    static let eventCounts = ReportSafety(
        recordID: "agency:events-honey", isLabel: false, authority: "An Agency", substance: "honey",
        date: "2025-12-31", reports: 412, seriousReports: 37, deaths: 0,
        reactions: [
            ReportSafety.Reaction(term: "Rash", reports: 120), ReportSafety.Reaction(term: "Vomiting", reports: 88),
        ],
        disclaimer: "Counts of this agency are not verified.")

    static let label = ReportSafety(
        recordID: "agency:label-1", isLabel: true, authority: "An Agency", substance: "honey", brands: ["Sweet Night"],
        manufacturer: "Hive Ltd", date: "2024-05-01",
        sections: [
            ReportSafety.Section(name: "boxed_warning", text: "Not for infants under twelve months."),
            ReportSafety.Section(name: "description", text: "A thick liquid."),
        ],
        url: "https://example.org/label/1", disclaimer: "Counts of this agency are not verified.")
}

// MARK: - Claims

extension SampleReport {
    static let relief = ReportClaim(
        id: "c-relief1", text: "A spoon of honey at bedtime eases a child’s night cough.", section: "What helps",
        strength: "certain", themes: [ReportThemeScore(title: "Efficacy", score: 0.91)], verdict: "supported",
        certainty: "moderate",
        certaintyInputs: ["2 systematic reviews", "4 randomised trials, 812 participants", "3 of 4 trials open-label"],
        tallies: ReportTallies(supports: 6, qualifies: 1, contradicts: 1, unclear: 2),
        evidence: [
            ReportEvidence(
                workID: "w-01", reference: 1, design: "systematic-review", sampleSize: 1_204, year: 2024,
                stance: .supports, score: 0.92,
                quote: "Honey probably reduces cough frequency better than no treatment (MD −1.62, p < 0.001).",
                field: "abstract", section: "CONCLUSIONS", rule: "outcome-better", integrity: .noneFound),
            ReportEvidence(
                workID: "w-02", reference: 2, design: "randomised-trial", sampleSize: 145, year: 2021,
                stance: .contradicts, score: 0.71,
                quote: "No difference between honey and placebo was seen on the second night.", field: "abstract",
                section: "RESULTS", rule: "no-difference", integrity: .corrected),
        ],
        evidenceTotal: 11)

    static let sleep = ReportClaim(
        id: "c-sleep02", text: "Parents sleep better too.", strength: "hedged",
        themes: [ReportThemeScore(title: "Efficacy", score: 0.5), ReportThemeScore(title: "Access", score: 0.305)],
        verdict: "no-evidence", tallies: ReportTallies())

    static let infants = ReportClaim(
        id: "c-infan3",
        text: """
            Honey must never be given to a child under twelve months of age, since its gut cannot yet keep the spores of \
            Clostridium botulinum from growing, however small the spoon may be.
            """,
        section: "Safety", strength: "certain", themes: [ReportThemeScore(title: "Safety", score: 1)],
        verdict: "mixed", certainty: "low", tallies: ReportTallies(supports: 1, qualifies: 1),
        evidence: [
            ReportEvidence(
                workID: "w-03", design: "case-series", sampleSize: 1, year: nil, stance: .supports, score: 1.5,
                quote: "Infant botulism followed the use of a honey pacifier.", field: "title", rule: "harm-reported",
                integrity: .unknown)
        ])
}

// MARK: - Themes

extension SampleReport {
    static let efficacy = ReportTheme(
        id: "efficacy", title: "Efficacy",
        subthemes: [ReportSubtheme(title: "cough frequency", studies: 20), ReportSubtheme(title: "sleep", studies: 9)],
        designs: [
            "meta-analysis": 1, "systematic-review": 3, "randomised-trial": 12, "cohort": 2, "case-control": 1,
            "case-report": 1, "registration": 4, "editorial": 2,
        ],
        studies: 26, document: ReportShare(part: 18, whole: 41), literature: ReportShare(part: 62, whole: 120),
        findings: [
            ReportFinding(
                workID: "w-01", reference: 1, quote: "Honey probably reduces cough frequency.", field: "abstract",
                section: "CONCLUSIONS", design: "systematic-review", sampleSize: 1_204, year: 2024,
                direction: "positive", subtheme: "cough frequency", integrity: .noneFound)
        ],
        findingsTotal: 62)

    static let safety = ReportTheme(
        id: "safety", title: "Safety", designs: ["case-series": 1, "randomised-trial": 6], studies: 7,
        document: ReportShare(part: 4, whole: 41), literature: ReportShare(part: 40, whole: 120),
        findings: [
            ReportFinding(
                workID: "w-02", reference: 2, quote: "No serious adverse events occurred.", field: "abstract",
                design: "randomised-trial", sampleSize: 145, year: 2021, isNegated: true, integrity: .corrected)
        ],
        findingsTotal: 1)

    static let access = ReportTheme(
        id: "access", title: "Access", studies: 0, document: ReportShare(part: 2, whole: 41),
        literature: ReportShare(part: 0, whole: 120))
}

// MARK: - Changes, missing and fallen evidence

extension SampleReport {
    static let changes = ReportChanges(
        isFirstRun: false, since: "2025-12-31",
        newWorks: [
            ReportChangedWork(
                workID: "w-01", reference: 1, title: "Honey for acute cough: a review", design: "systematic-review",
                year: 2024)
        ],
        newWorksTotal: 14,
        updatedWorks: [
            ReportChangedWork(workID: "w-02", reference: 2, title: "Honey at bedtime", detail: "abstract added")
        ],
        updatedWorksTotal: 1,
        integrityChanges: [
            ReportIntegrityChange(
                workID: "w-09", reference: 4, title: "Honey beats everything", from: .noneFound, to: .retracted)
        ],
        integrityChangesTotal: 1,
        verdictsMoved: [
            ReportVerdictMove(
                claimID: "c-relief1", text: relief.text, from: "mixed", to: "supported", workIDs: ["w-01", "w-09"])
        ],
        notes: ["The pack clinical changed from version 0 to 1, which re-read 12 works"])

    static let registration = ReportRegistration(
        nct: "NCT00000123", workID: "w-20", title: "Honey Versus Syrup in Preschool Cough", status: "TERMINATED",
        completionDate: "2019-05", enrolment: 38, whyStopped: "Slow recruitment")

    static let retracted = ReportIntegrityItem(
        workID: "w-09", reference: 4, title: "Honey beats everything", year: 2015, status: .retracted,
        signals: [
            ReportIntegritySignal(
                source: "pubmed", status: .retracted, notices: ["pmid:30000001"], origin: "publication type"),
            ReportIntegritySignal(source: "crossref", status: .noneFound),
        ],
        isDisputed: true, claims: ["c-relief1"])

    static let corrected = ReportIntegrityItem(
        workID: "w-02", reference: 2, title: "Honey at bedtime", year: 2021, status: .corrected,
        signals: [
            ReportIntegritySignal(
                source: "pubmed", status: .corrected, notices: ["doi:10.1000/honey.2021.e1"], origin: "erratum link")
        ],
        claims: ["c-relief1", "c-sleep02"])
}

// MARK: - Search and references

extension SampleReport {
    static let search = ReportSearch(
        query: "honey AND (cough OR \"respiratory infection\")", since: "2000-01-01",
        sources: [
            ReportSearchSource(
                id: "pubmed", name: "PubMed", version: "1.0", asked: "2026-01-31",
                requests: ["https://eutils.example/esearch.fcgi?db=pubmed&term=honey%5Btiab%5D"],
                warnings: ["the phrase \"respiratory infection\" was not found and was searched as words"]),
            ReportSearchSource(
                id: "crossref", name: "Crossref", version: "1.0", requests: ["https://api.example/works?query=honey"],
                filteredLocally: 1),
        ],
        countingRules: ["A study counts once, whatever the number of works that report it."],
        limits: ["Titles and abstracts are read, full texts are not."])

    static let balance = [
        ReportBalanceRow(
            source: "pubmed", status: .complete, declared: 61, new: 14, known: 45, duplicate: 1, unparsable: 1,
            isBalanced: true, problems: ["item 17 could not be read: it has no title"]),
        ReportBalanceRow(
            source: "crossref", status: .failed, isBalanced: false, problems: ["HTTP 503 after 5 tries"]),
        ReportBalanceRow(
            source: "europepmc", status: .partial, declared: 90, new: 30, failed: 50, isBalanced: false),
        ReportBalanceRow(source: "clinicaltrials", status: .skipped, isBalanced: true),
    ]

    static let references = [
        ReportReference(
            key: 1, authors: ["Amber A", "Beekeeper B"], title: "Honey for acute cough: a review",
            container: "Journal of Invented Results", year: 2024, volume: "12", issue: "3", pages: "45–50",
            doi: "10.1000/honey.2024.1", pmid: "39000001", workID: "w-01", recordIDs: ["pubmed:39000001"],
            design: "systematic-review", integrity: .noneFound),
        ReportReference(
            key: 2, authors: ["Comb C", "Drone D", "Eucera E", "Forager F", "Guard G", "Hive H", "Imago I"],
            title: "Honey at bedtime", container: "Archives of Examples", year: 2021, doi: "10.1000/honey.2021.2",
            workID: "w-02", integrity: .corrected),
        ReportReference(key: 3, title: "Nobody cites this", workID: "w-77"),
        ReportReference(
            key: 4, authors: ["Nectar N"], title: "Honey beats everything", year: 2015, pmid: "30000000",
            workID: "w-09", integrity: .retracted),
        ReportReference(
            key: 5, title: "Honey Versus Syrup in Preschool Cough", container: "ClinicalTrials.gov",
            nct: "NCT00000123", workID: "w-20", design: "registration"),
    ]
}
