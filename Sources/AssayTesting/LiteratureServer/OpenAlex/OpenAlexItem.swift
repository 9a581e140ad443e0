import AssayKit

/// A work as OpenAlex tells it.
struct OpenAlexItem {
    private let work: CorpusWork

    init(_ work: CorpusWork) {
        self.work = work
    }

    /// The work's number in OpenAlex.
    var id: String {
        "W\(4_000_000_000 + StableHash.number(of: work.key, below: 900_000_000))"
    }

    /// What the work is found by.
    var identifiers: [String] {
        [id, work.doi, work.pmid].compactMap(\.self)
    }

    /// The root fields that were selected, or all.
    func value(fields: String?) -> JSONValue {
        guard let fields, case .object(let members) = all else { return all }
        let wanted = Set(fields.split(separator: ",").map(String.init))
        return .object(members.filter { wanted.contains($0.key) })
    }

    private var all: JSONValue {
        .fields { fields in
            fields["id"] = "https://openalex.org/\(id)"
            fields.set("doi", work.doi.map { .string("https://doi.org/\($0.lowercased())") } ?? .null)
            fields.object("ids", fillIDs)
            fields["title"] = work.title
            fields.set("abstract_inverted_index", index)
            fields["publication_date"] = work.isoDate
            fields.set("publication_year", work.year.map(JSONValue.integer) ?? .null)
            fields["language"] = work.language == "ger" ? "de" : "en"
            fields["type"] = work.isPreprint ? "preprint" : work.retracts == nil ? "article" : "retraction"
            fields.set("authorships", .array(work.authors.map(authorship)))
            fields.set("mesh", .array(work.mesh.flatMap(terms)))
            fields.set("cited_by_count", .integer(work.citedBy ?? 0))
            fields.set("is_retracted", .bool(work.retracted != nil))
            fillPlace(of: &fields)
        }
    }

    private func fillIDs(_ ids: inout JSONFields) {
        ids["openalex"] = "https://openalex.org/\(id)"
        ids["doi"] = work.doi.map { "https://doi.org/\($0.lowercased())" }
        ids["pmid"] = work.pmid.map { "https://pubmed.ncbi.nlm.nih.gov/\($0)" }
        ids["pmcid"] = work.pmcid.map { "https://www.ncbi.nlm.nih.gov/pmc/articles/\($0.drop { !$0.isNumber })" }
    }

    private func fillPlace(of fields: inout JSONFields) {
        fields.object("primary_location") { location in
            location["landing_page_url"] = work.doi.map { "https://doi.org/\($0.lowercased())" }
            location.object("source") { $0["display_name"] = work.journal }
        }
        fields.object("biblio") { biblio in
            biblio["volume"] = work.volume
            biblio["issue"] = work.issue
            let pages = work.pages?.split(separator: "-").map(String.init) ?? []
            biblio["first_page"] = pages.first
            biblio["last_page"] = pages.last
        }
        fields.object("open_access") { $0["oa_status"] = work.isOpen ? "gold" : "closed" }
    }

    /// Each word of the abstract with its places; null where there is none.
    private var index: JSONValue {
        guard !work.abstract.isEmpty else { return .null }
        let words = work.abstract.map(\.text).joined(separator: " ").split(whereSeparator: \.isWhitespace)
        var places: [String: [JSONValue]] = [:]
        for (place, word) in words.enumerated() { places[String(word), default: []].append(.integer(place)) }
        return .object(places.mapValues(JSONValue.array))
    }

    private func authorship(_ author: CorpusAuthor) -> JSONValue {
        .fields { fields in
            let name = author.collective ?? [author.given, author.family].compactMap(\.self).joined(separator: " ")
            fields.object("author") { $0["display_name"] = name }
            fields["raw_author_name"] = name
        }
    }

    private func terms(_ heading: CorpusHeading) -> [JSONValue] {
        let qualifiers = heading.qualifiers?.map(String?.some) ?? []
        return (qualifiers.isEmpty ? [nil] : qualifiers).map { qualifier in
            .fields { term in
                term["descriptor_name"] = heading.term
                term["qualifier_name"] = qualifier
                term.set("is_major_topic", .bool(heading.major ?? false))
            }
        }
    }
}
