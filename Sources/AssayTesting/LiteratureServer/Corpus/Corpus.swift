package import Foundation

/// The works that a ``LiteratureServer`` serves.
///
/// A corpus file is JSON Lines: one object a line, blank lines are skipped, unknown keys are ignored. Only `key` and
/// `title` are required. The keys:
///
/// - `key`, `title` (may hold `<i> <b> <u> <sub> <sup>`), `journal`, `volume`, `issue`, `pages`, `language` (`eng`)
/// - `authors`: `[{"family", "given"} | {"collective"}]`
/// - `year`, `month`, `day`: numbers; `medline_date`: free text that PubMed shows instead
/// - `doi`, `pmid`, `pmcid`, `ncts`: texts and a list of texts
/// - `types`: MEDLINE publication types; `crossref_type`: Crossref's name of the kind (`journal-article`)
/// - `mesh`: `[{"term", "qualifiers": [], "major": true}]`; `keywords`: `[text]`
/// - `abstract`: `[{"label"?, "text"}]`
/// - `retracted`, `corrected`, `concern`: `{"notice_pmid"?, "notice_doi"?, "date"?, "notice_in"?, "source"?}`; `date` is
///   `YYYY-MM-DD`, `source` is `publisher` (if left out), `retraction-watch` or `both` and concerns Crossref only
/// - `retracts`, `preprint_of`, `has_preprint`, `comments_on`: `{"doi"?, "pmid"?}`
/// - `cited_by`: number; `open_access`: truth value (if left out, true where there is a `pmcid`)
/// - `sources`: which of `pubmed`, `europepmc`, `clinicaltrials`, `crossref`, `openalex`, `semanticscholar` serve the
///   work; if left out, each for which the work has an identifier. The last two gather from the others: unless one of
///   them is listed, both serve what has a DOI or PMID. `doaj`, `datacite` and `medrxiv` serve only works that name them
/// - `europepmc_source`: `MED`, `PPR` or `PMC`
/// - `changed`: `YYYY-MM-DD`, when the services last added or changed the work; if left out, when it was published
/// - `trial`: see ``CorpusTrial``
package struct Corpus: Sendable {
    /// The works, in the order of the file.
    package var works: [CorpusWork]

    /// A corpus of these works.
    package init(works: [CorpusWork]) {
        self.works = works
    }
}

extension Corpus {
    /// Reads a corpus file.
    ///
    /// - Throws: ``CorpusError`` with the number of the first line that is no work.
    package static func load(jsonl: Data) throws(CorpusError) -> Corpus {
        var works: [CorpusWork] = []
        for (index, line) in jsonl.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated() {
            let isBlank = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
            if isBlank { continue }
            do {
                works.append(try JSONDecoder().decode(CorpusWork.self, from: Data(line)))
            } catch {
                throw CorpusError(line: index + 1, reason: String(describing: error))
            }
        }
        return Corpus(works: works)
    }
}
