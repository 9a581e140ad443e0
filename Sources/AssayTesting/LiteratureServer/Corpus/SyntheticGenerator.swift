import Foundation

/// Makes synthetic works, one after the other, from one seed.
struct SyntheticGenerator {
    private typealias Words = SyntheticVocabulary

    private var random: SplitMix64
    private let overlap: Int
    private var number = 0
    private var pending: [CorpusWork] = []
    private(set) var works: [CorpusWork] = []

    /// - Parameter overlap: In how many of a hundred cases each further source knows a work, too.
    init(seed: UInt64, overlap: Int) {
        random = SplitMix64(seed: seed)
        self.overlap = overlap
    }

    /// Adds a work of the next kind: a notice that is due, or in a hundred, 15 registrations, 5
    /// preprints and 80 articles.
    mutating func addNext() {
        number += 1
        if let notice = pending.popLast() { return works.append(notice) }
        switch random.number(1...100) {
        case 1...15: works.append(makeRegistration())
        case 16...20: works.append(makePreprint())
        default: works.append(makeArticle())
        }
    }

    private mutating func makeArticle() -> CorpusWork {
        let design = random.pick(SyntheticDesign.allCases, else: .cohort)
        let substance = random.pick(Words.substances, else: "veltrazine")
        let condition = random.pick(Words.conditions, else: "noctalgia")
        let outcome = random.pick(Words.outcomes, else: "pain intensity")
        let title = "Effect of \(substance) on \(outcome) in \(condition): \(design.subtitle) [\(number)]"
        var work = CorpusWork(key: "article-\(number)", title: title)
        work.types = design.types
        addPlace(to: &work)
        addIdentifiers(to: &work)
        work.abstract = design.hasAbstract ? makeAbstract(substance, condition, outcome) : []
        work.mesh = [
            CorpusHeading(term: substance.capitalized, qualifiers: ["therapeutic use"], major: true),
            CorpusHeading(term: condition.capitalized, qualifiers: ["drug therapy"], major: true),
            CorpusHeading(term: design == .animal ? "Animals" : "Humans"),
        ]
        work.keywords = [substance, condition]
        if design.mayBeRegistered, random.chance(60) { work.ncts = [earlierRegistration ?? nct(number)] }
        if design == .letter { work.commentsOn = works.last { $0.pmid != nil }.map { CorpusLink(pmid: $0.pmid) } }
        addNotices(to: &work)
        return work
    }

    private mutating func makePreprint() -> CorpusWork {
        var work = makeArticle()
        work.key = "preprint-\(number)"
        work.types = ["Preprint"]
        work.mesh = []
        work.pmid = nil
        work.pmcid = nil
        work.retracted = nil
        work.corrected = nil
        work.commentsOn = nil
        pending = []
        work.journal = "Imagined Preprints"
        work.volume = nil
        work.issue = nil
        work.pages = nil
        work.europePMCSource = "PPR"
        work.crossrefType = "posted-content"
        work.doi = "10.55555/preprint.\(number)"
        work.sources = [.europepmc] + (random.chance(overlap) ? [.crossref] : [])
        work.sources?.append(number.isMultiple(of: 2) ? .medrxiv : .arxiv)
        linkPreprint(&work)
        return work
    }

    /// Half of the preprints became the article that was made last.
    private mutating func linkPreprint(_ preprint: inout CorpusWork) {
        guard random.chance(50), let index = works.lastIndex(where: { $0.doi != nil && $0.trial == nil }),
            works[index].hasPreprint == nil, !works[index].isPreprint
        else { return }
        preprint.title = works[index].title
        preprint.authors = works[index].authors
        preprint.preprintOf = CorpusLink(doi: works[index].doi, pmid: works[index].pmid)
        works[index].hasPreprint = CorpusLink(doi: preprint.doi)
    }

    private mutating func makeRegistration() -> CorpusWork {
        let substance = random.pick(Words.substances, else: "veltrazine")
        let condition = random.pick(Words.conditions, else: "noctalgia")
        var work = CorpusWork(key: "trial-\(number)", title: "\(substance.capitalized) in \(condition) [\(number)]")
        work.sources = [.clinicaltrials]
        work.keywords = [substance]
        work.trial = makeTrial(substance, condition)
        work.ncts = work.trial.map { [$0.nct] } ?? []
        return work
    }

    private mutating func makeTrial(_ substance: String, _ condition: String) -> CorpusTrial {
        let year = random.number(2005...2024)
        var trial = CorpusTrial(nct: nct(number))
        trial.officialTitle = "A Trial of \(substance.capitalized) for \(condition.capitalized)"
        trial.status = random.pick(["COMPLETED", "RECRUITING", "TERMINATED", "WITHDRAWN", "UNKNOWN"], else: "UNKNOWN")
        if trial.status == "TERMINATED" { trial.whyStopped = "Slow recruitment" }
        trial.phases = random.pick([["PHASE2"], ["PHASE3"], ["PHASE2", "PHASE3"], ["NA"]], else: ["NA"])
        trial.enrollment = trial.status == "WITHDRAWN" ? 0 : random.number(12...900)
        trial.enrollmentType = trial.status == "RECRUITING" ? "ESTIMATED" : "ACTUAL"
        trial.studyType = "INTERVENTIONAL"
        trial.allocation = "RANDOMIZED"
        trial.model = "PARALLEL"
        trial.masking = random.pick(["NONE", "DOUBLE", "QUADRUPLE"], else: "NONE")
        trial.sponsor = "University of Nowhere"
        trial.start = "\(year)-0\(random.number(1...9))"
        trial.primaryCompletion = "\(year + 1)-06-15"
        trial.completion = "\(year + 2)-01"
        trial.firstPosted = "\(year)-01-0\(random.number(1...9))"
        trial.hasResults = trial.status == "COMPLETED" && random.chance(50)
        trial.resultsPosted = trial.hasResults == true ? "\(year + 3)-02-01" : nil
        trial.lastUpdate = "\(year + 3)-02-01"
        trial.conditions = [condition.capitalized]
        trial.interventions = [.init(type: "DRUG", name: substance.capitalized), .init(type: "DRUG", name: "Placebo")]
        trial.primaryOutcomes = [.init(measure: random.pick(Words.outcomes, else: ""), timeFrame: "12 weeks")]
        trial.sex = "ALL"
        trial.minAge = "18 Years"
        trial.summary = "This study asks whether \(substance) helps people with \(condition)."
        return trial
    }
}

// MARK: - Parts of a work

extension SyntheticGenerator {
    private mutating func addPlace(to work: inout CorpusWork) {
        for _ in 0..<random.number(1...6) {
            let family = random.pick(Words.families, else: "Abelard")
            work.authors.append(CorpusAuthor(family: family, given: random.pick(Words.givens, else: "Anna")))
        }
        if random.chance(5) { work.authors.append(CorpusAuthor(collective: "Imagined Trials Group")) }
        work.journal = random.pick(Words.journals, else: "Invented Therapeutics")
        work.year = random.number(1998...2025)
        work.month = random.chance(90) ? random.number(1...12) : nil
        work.day = work.month != nil && random.chance(60) ? random.number(1...28) : nil
        if work.month == nil, random.chance(50) { work.medlineDate = "\(work.year ?? 2000) Nov-Dec" }
        work.volume = String(random.number(1...80))
        work.issue = String(random.number(1...12))
        let page = random.number(1...900)
        work.pages = "\(page)-\(page + 9)"
        work.citedBy = random.number(0...300)
        work.language = random.chance(95) ? "eng" : "ger"
    }

    private mutating func addIdentifiers(to work: inout CorpusWork) {
        let hasDOI = random.chance(92)
        let home: LiteratureSource = hasDOI && random.chance(30) ? .crossref : .pubmed
        var sources = [home]
        for source in [LiteratureSource.pubmed, .europepmc, .crossref] where source != home {
            if random.chance(overlap), source != .crossref || hasDOI { sources.append(source) }
        }
        work.sources = sources
        if hasDOI { work.doi = "10.55555/Synth.\(number)" }
        if home == .pubmed || sources.contains(.pubmed) || sources.contains(.europepmc) {
            work.pmid = String(90_000_000 + number)
        }
        if random.chance(35), work.pmid != nil { work.pmcid = "PMC\(9_000_000 + number)" }
    }

    private mutating func makeAbstract(_ substance: String, _ condition: String, _ outcome: String) -> [CorpusSection] {
        let size = random.number(20...2000)
        let harm = random.pick(Words.harms, else: "nausea")
        let verb = random.pick(["improved", "did not change", "worsened"], else: "improved")
        let background = "\(condition.capitalized) is a made-up condition and \(substance) a made-up treatment."
        let methods = "We studied \(size) participants who received \(substance) or a comparator for 12 weeks."
        let results =
            "Treatment \(verb) \(outcome) (mean difference \(random.number(1...90)) points, p<0.05); \(harm) "
            + "occurred in \(random.number(1...60))%."
        let conclusion = "In \(condition), \(substance) \(verb) \(outcome)."
        guard random.chance(60) else {
            return [CorpusSection(text: "\(background) \(methods) \(results) \(conclusion)")]
        }
        return [
            CorpusSection(label: "BACKGROUND", text: background), CorpusSection(label: "METHODS", text: methods),
            CorpusSection(label: "RESULTS", text: results), CorpusSection(label: "CONCLUSIONS", text: conclusion),
        ]
    }

    private mutating func addNotices(to work: inout CorpusWork) {
        guard let doi = work.doi, random.chance(4) else { return }
        let source = random.pick(["publisher", "retraction-watch", "both"], else: "publisher")
        let notice = CorpusNotice(
            noticePMID: work.pmid.map { _ in String(80_000_000 + number) }, noticeDOI: "\(doi).notice",
            date: "\((work.year ?? 2000) + 1)-03-04", source: source)
        let isRetraction = random.chance(60)
        if isRetraction { work.retracted = notice } else { work.corrected = notice }
        if random.chance(70) { pending.append(makeNotice(about: work, isRetraction)) }
    }

    private func makeNotice(about work: CorpusWork, _ isRetraction: Bool) -> CorpusWork {
        let kind = isRetraction ? "Retraction" : "Correction"
        var notice = CorpusWork(key: "\(work.key)-notice", title: "\(kind): \(work.title)")
        notice.types = [isRetraction ? "Retraction of Publication" : "Published Erratum"]
        notice.doi = work.doi.map { "\($0).notice" }
        notice.journal = work.journal
        notice.year = work.year.map { $0 + 1 }
        notice.month = 3
        notice.day = 4
        notice.pmid = (work.retracted ?? work.corrected)?.noticePMID
        notice.sources = [.crossref, .pubmed]
        if isRetraction { notice.retracts = CorpusLink(doi: work.doi, pmid: work.pmid) }
        return notice
    }

    /// A registration among the last works, so that articles and registrations meet.
    private var earlierRegistration: String? {
        works.suffix(10).last { $0.trial != nil }?.trial?.nct
    }

    private func nct(_ number: Int) -> String {
        let digits = String(number)
        return "NCT9" + String(repeating: "0", count: max(0, 7 - digits.count)) + digits
    }
}
