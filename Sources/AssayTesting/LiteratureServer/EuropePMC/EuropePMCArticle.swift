import AssayKit

/// A work as Europe PMC tells it.
struct EuropePMCArticle {
    private let work: CorpusWork
    private let library: Library

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    init(_ work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The answer to resultType=idlist.
    var idList: JSONValue {
        .fields { fields in
            fields["id"] = work.europePMCIdentifier
            fields["source"] = work.europePMCCollection
            fields["pmid"] = work.pmid
            fields["pmcid"] = work.pmcid
        }
    }

    /// The answer to resultType=lite.
    var lite: JSONValue {
        .fields { fields in
            addShared(to: &fields)
            fields["journalTitle"] = isPublished ? work.journal : nil
            fields["journalVolume"] = work.volume
            fields["issue"] = work.issue
            fields["pubType"] = work.medlineTypes.joined(separator: "; ").lowercased()
        }
    }

    /// The answer to resultType=core.
    var core: JSONValue {
        .fields { fields in
            addShared(to: &fields)
            addPlace(to: &fields)
            fields["language"] = work.language ?? "eng"
            fields["abstractText"] = abstractText
            fields.object("authorList") { $0.set("author", list: work.authors.map(author)) }
            fields.object("pubTypeList") { $0.set("pubType", texts: work.medlineTypes) }
            fields.object("meshHeadingList") { $0.set("meshHeading", list: work.mesh.map(heading)) }
            fields.object("keywordList") { $0.set("keyword", texts: work.keywords) }
            fields.object("fullTextIdList") { $0.set("fullTextId", texts: work.pmcid.map { [$0] } ?? []) }
            fields.object("fullTextUrlList") { $0.set("fullTextUrl", list: addresses) }
            fields.object("commentCorrectionList") {
                $0.set("commentCorrection", list: EuropePMCLinks(of: work, in: library).list)
            }
            fields["license"] = work.isOpen ? "cc by" : nil
        }
    }

    private var isPublished: Bool { work.europePMCCollection != "PPR" }

    private func addShared(to fields: inout JSONFields) {
        fields["id"] = work.europePMCIdentifier
        fields["source"] = work.europePMCCollection
        fields["pmid"] = work.pmid
        fields["pmcid"] = work.pmcid
        fields["doi"] = work.doi?.lowercased()
        fields["title"] = InlineMarkup.escaped(work.title.endingLikeASentence)
        if !work.authors.isEmpty { fields["authorString"] = authorString }
        fields["pubYear"] = work.year.map(String.init)
        fields["pageInfo"] = work.pages
        for (key, value) in [
            ("isOpenAccess", work.isOpen), ("inEPMC", work.pmcid != nil), ("inPMC", work.pmcid != nil),
        ] {
            fields[key] = value ? "Y" : "N"
        }
        for key in ["hasPDF", "hasBook", "hasSuppl", "hasReferences", "hasTextMinedTerms", "hasLabsLinks"] {
            fields[key] = "N"
        }
        fields.set("citedByCount", .integer(work.citedBy ?? 0))
        fields["firstPublicationDate"] = work.isoDate
        fields["firstIndexDate"] = work.isoDate
    }

    private var authorString: String {
        work.authors.map(\.shortName).joined(separator: ", ") + "."
    }

    private func addPlace(to fields: inout JSONFields) {
        guard isPublished else {
            return fields.object("bookOrReportDetails") { details in
                details["publisher"] = work.journal
                details.set("yearOfPublication", work.year.map(JSONValue.integer))
            }
        }
        fields.object("journalInfo") { info in
            info["volume"] = work.volume
            info["issue"] = work.issue
            info["dateOfPublication"] = work.medlineDate ?? date
            info.set("monthOfPublication", .integer(work.month ?? 0))
            info.set("yearOfPublication", work.year.map(JSONValue.integer))
            info["printPublicationDate"] = work.year.map { "\($0)-\(CorpusWork.twoDigits(work.month ?? 1))-01" }
            info.object("journal") { journal in
                journal["title"] = work.journal
                journal["medlineAbbreviation"] = work.journal
                journal["isoabbreviation"] = work.journal
            }
        }
    }

    private var date: String? {
        work.year.map { year in
            guard let month = work.month, Self.months.indices.contains(month - 1) else { return "\(year) " }
            return "\(year) \(Self.months[month - 1])" + (work.day.map { " \($0)" } ?? "")
        }
    }

    private var abstractText: String? {
        guard !work.abstract.isEmpty else { return nil }
        return work.abstract.map { section in
            let heading = section.label.map { "<h4>\(XMLWriter.escaped($0.capitalizedFirst))</h4>" } ?? ""
            return heading + InlineMarkup.escaped(section.text)
        }.joined(separator: " ")
    }

    private func author(_ author: CorpusAuthor) -> JSONValue {
        .fields { fields in
            if let collective = author.collective {
                fields["collectiveName"] = collective
                return
            }
            fields["fullName"] = author.shortName
            fields["firstName"] = author.given
            fields["lastName"] = author.family
            fields["initials"] = author.given == nil ? nil : author.initials
        }
    }

    private func heading(_ heading: CorpusHeading) -> JSONValue {
        let qualifiers = heading.qualifiers ?? []
        let major = heading.major == true ? "Y" : "N"
        return .fields { fields in
            fields["majorTopic_YN"] = qualifiers.isEmpty ? major : "N"
            fields["descriptorName"] = heading.term
            fields.object("meshQualifierList") { list in
                list.set(
                    "meshQualifier",
                    list: qualifiers.map { qualifier in
                        .fields { fields in
                            fields["qualifierName"] = qualifier
                            fields["majorTopic_YN"] = major
                        }
                    })
            }
        }
    }

    private var addresses: [JSONValue] {
        var all: [JSONValue] = []
        if let doi = work.doi {
            all.append(address("Subscription required", "S", "doi", "DOI", "https://doi.org/\(doi)"))
        }
        if let pmcid = work.pmcid {
            let page = "https://europepmc.org/articles/\(pmcid)"
            all.append(address("Open access", "OA", "html", "Europe_PMC", page))
        }
        return all
    }

    private func address(_ how: String, _ code: String, _ style: String, _ site: String, _ url: String) -> JSONValue {
        .fields { fields in
            fields["availability"] = how
            fields["availabilityCode"] = code
            fields["documentStyle"] = style
            fields["site"] = site
            fields["url"] = url
        }
    }
}

extension String {
    /// `METHODS` as `Methods`; other texts as they are.
    fileprivate var capitalizedFirst: String {
        self == uppercased() ? prefix(1) + dropFirst().lowercased() : self
    }
}
