/// A work as efetch writes it.
struct PubMedArticle {
    private let work: CorpusWork
    private let library: Library

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    init(_ work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The `PubmedArticle` element.
    var xml: String {
        var writer = XMLWriter()
        writer.element("PubmedArticle") { article in
            article.element("MedlineCitation", ["Status": work.mesh.isEmpty ? "Publisher" : "MEDLINE", "Owner": "NLM"])
            {
                writeCitation(&$0)
            }
            article.element("PubmedData") { writePubMedData(&$0) }
        }
        return writer.text
    }

    private func writeCitation(_ citation: inout XMLWriter) {
        citation.optional("PMID", work.pmid, ["Version": "1"])
        citation.element("Article", ["PubModel": work.day == nil ? "Print" : "Print-Electronic"]) { writeArticle(&$0) }
        citation.element("MedlineJournalInfo") { $0.optional("MedlineTA", work.journal) }
        let links = PubMedLinks(of: work, in: library).xml
        if !links.isEmpty { citation.raw("CommentsCorrectionsList", links) }
        if !work.mesh.isEmpty {
            citation.element("MeshHeadingList") { list in for heading in work.mesh { write(heading, to: &list) } }
        }
        if !work.keywords.isEmpty {
            citation.element("KeywordList", ["Owner": "NOTNLM"]) { list in
                for keyword in work.keywords { list.element("Keyword", keyword, ["MajorTopicYN": "N"]) }
            }
        }
    }

    private func writeArticle(_ article: inout XMLWriter) {
        article.element("Journal") { writeJournal(&$0) }
        article.raw("ArticleTitle", InlineMarkup.escaped(work.title.endingLikeASentence))
        if let pages = work.pages { article.element("Pagination") { $0.element("MedlinePgn", pages) } }
        article.optional("ELocationID", work.doi, ["EIdType": "doi", "ValidYN": "Y"])
        if !work.abstract.isEmpty {
            article.element("Abstract") { abstract in for section in work.abstract { write(section, to: &abstract) } }
        }
        if !work.authors.isEmpty {
            article.element("AuthorList", ["CompleteYN": "Y"]) { list in
                for author in work.authors { write(author, to: &list) }
            }
        }
        article.element("Language", work.language ?? "eng")
        if !work.ncts.isEmpty { article.element("DataBankList", ["CompleteYN": "Y"]) { writeDataBank(&$0) } }
        article.element("PublicationTypeList") { list in
            for type in work.medlineTypes {
                list.element("PublicationType", type, ["UI": PublicationTypeNumber.of(type)])
            }
        }
        if work.day != nil {
            article.element("ArticleDate", ["DateType": "Electronic"]) { writeNumericDate(&$0) }
        }
    }

    private func writeJournal(_ journal: inout XMLWriter) {
        journal.element("JournalIssue", ["CitedMedium": "Internet"]) { issue in
            issue.optional("Volume", work.volume)
            issue.optional("Issue", work.issue)
            issue.element("PubDate") { writePublicationDate(&$0) }
        }
        journal.optional("Title", work.journal)
        journal.optional("ISOAbbreviation", work.journal)
    }

    private func writePublicationDate(_ date: inout XMLWriter) {
        if let medlineDate = work.medlineDate { return date.element("MedlineDate", medlineDate) }
        date.optional("Year", work.year.map(String.init))
        guard let month = work.month, Self.months.indices.contains(month - 1) else { return }
        date.element("Month", Self.months[month - 1])
        date.optional("Day", work.day.map(CorpusWork.twoDigits))
    }

    private func writeNumericDate(_ date: inout XMLWriter) {
        date.optional("Year", work.year.map(String.init))
        date.element("Month", CorpusWork.twoDigits(work.month ?? 1))
        date.element("Day", CorpusWork.twoDigits(work.day ?? 1))
    }

    private func write(_ section: CorpusSection, to abstract: inout XMLWriter) {
        let text = InlineMarkup.escaped(section.text)
        if let label = section.label?.uppercased() {
            abstract.raw("AbstractText", text, ["Label": label, "NlmCategory": Self.category(of: label)])
        } else {
            abstract.raw("AbstractText", text)
        }
    }

    /// NLM's category of a section's label.
    private static func category(of label: String) -> String {
        let words = Set(Words.of(label))
        let categories: [(String, Set<String>)] = [
            ("CONCLUSIONS", ["conclusion", "conclusions", "interpretation", "implications"]),
            ("RESULTS", ["results", "findings", "result"]),
            ("METHODS", ["methods", "method", "design", "setting", "participants", "interventions", "measurements"]),
            ("OBJECTIVE", ["objective", "objectives", "aim", "aims", "purpose", "question"]),
            ("BACKGROUND", ["background", "introduction", "context", "importance"]),
        ]
        return categories.first { !$0.1.isDisjoint(with: words) }?.0 ?? "UNASSIGNED"
    }

    private func write(_ author: CorpusAuthor, to list: inout XMLWriter) {
        list.element("Author", ["ValidYN": "Y"]) { element in
            if let collective = author.collective { return element.element("CollectiveName", collective) }
            element.optional("LastName", author.family)
            element.optional("ForeName", author.given)
            if author.given != nil { element.element("Initials", author.initials) }
        }
    }

    private func writeDataBank(_ list: inout XMLWriter) {
        list.element("DataBank") { bank in
            bank.element("DataBankName", "ClinicalTrials.gov")
            bank.element("AccessionNumberList") { numbers in
                for nct in work.ncts { numbers.element("AccessionNumber", nct) }
            }
        }
    }

    private func write(_ heading: CorpusHeading, to list: inout XMLWriter) {
        let qualifiers = heading.qualifiers ?? []
        let major = heading.major == true ? "Y" : "N"
        list.element("MeshHeading") { element in
            // A heading with qualifiers is major through one of them.
            let descriptor = qualifiers.isEmpty ? major : "N"
            element.element(
                "DescriptorName", heading.term,
                ["UI": "D\(100_000 + StableHash.number(of: heading.term, below: 899_999))", "MajorTopicYN": descriptor])
            for qualifier in qualifiers {
                element.element(
                    "QualifierName", qualifier,
                    ["UI": "Q\(100_000 + StableHash.number(of: qualifier, below: 899_999))", "MajorTopicYN": major])
            }
        }
    }

    private func writePubMedData(_ data: inout XMLWriter) {
        data.element("History") { history in
            history.element("PubMedPubDate", ["PubStatus": "entrez"]) { writeNumericDate(&$0) }
        }
        data.element("PublicationStatus", "ppublish")
        data.element("ArticleIdList") { list in
            list.optional("ArticleId", work.pmid, ["IdType": "pubmed"])
            list.optional("ArticleId", work.pmcid, ["IdType": "pmc"])
            list.optional("ArticleId", work.doi, ["IdType": "doi"])
        }
    }
}

extension String {
    /// The text with a full stop, unless it ends with a mark of its own, as MEDLINE prints titles.
    var endingLikeASentence: String {
        last.map { ".?!".contains($0) } ?? true ? self : self + "."
    }
}
