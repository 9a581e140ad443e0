import AssayKit

/// A work as Crossref tells it.
struct CrossrefWork {
    private let work: CorpusWork
    private let library: Library

    private static let markup = ["i": "italic", "b": "bold", "u": "underline"]

    init(_ work: CorpusWork, in library: Library) {
        self.work = work
        self.library = library
    }

    /// The members of the record.
    var members: JSONFields {
        var fields = JSONFields()
        addIdentity(to: &fields)
        addPlace(to: &fields)
        fields.set("author", list: work.authors.enumerated().map { author($1, isFirst: $0 == 0) })
        fields["abstract"] = abstract
        fields.set("is-referenced-by-count", .integer(work.citedBy ?? 0))
        fields.set("references-count", .integer(0))
        fields.set("reference-count", .integer(0))
        fields["language"] = Self.language(work.language)
        fields.set("subject", .array([]))
        addLinks(to: &fields)
        return fields
    }

    private func addIdentity(to fields: inout JSONFields) {
        guard let doi = work.doi else { return }
        fields["DOI"] = doi.lowercased()
        fields["URL"] = "https://doi.org/\(doi.lowercased())"
        fields["prefix"] = doi.split(separator: "/").first.map(String.init)
        fields.set("title", texts: [InlineMarkup.escaped(work.title)])
        fields["type"] = work.crossrefKind
        fields["source"] = "Crossref"
        if work.crossrefKind == "posted-content" { fields["subtype"] = "preprint" }
        for key in ["created", "deposited", "indexed"] {
            fields.object(key) { date in
                date.set("date-parts", dateParts)
                date["date-time"] = work.isoDate.map { "\($0)T00:00:00Z" }
            }
        }
    }

    private func addPlace(to fields: inout JSONFields) {
        fields["publisher"] = work.journal.map { "Publisher of \($0)" }
        fields["volume"] = work.volume
        fields["issue"] = work.issue
        fields["page"] = work.pages
        let isPosted = work.crossrefKind == "posted-content"
        if isPosted {
            fields.set("institution", list: work.journal.map { name in [.fields { $0["name"] = name }] } ?? [])
            fields.set("container-title", .array([]))
        } else {
            fields.set("container-title", texts: work.journal.map { [$0] } ?? [])
        }
        for key in ["issued", "published", isPosted ? "posted" : "published-online"] {
            fields.object(key) { $0.set("date-parts", dateParts) }
        }
    }

    /// Year, month and day as far as they are known; `[[null]]` without a year, as the service has it.
    private var dateParts: JSONValue {
        guard let year = work.year else { return .array([.array([.null])]) }
        var parts = [year]
        if let month = work.month {
            parts.append(month)
            if let day = work.day { parts.append(day) }
        }
        return .array([.array(parts.map(JSONValue.integer))])
    }

    private func author(_ author: CorpusAuthor, isFirst: Bool) -> JSONValue {
        .fields { fields in
            fields["name"] = author.collective
            fields["given"] = author.given
            fields["family"] = author.family
            fields["sequence"] = isFirst ? "first" : "additional"
            fields.set("affiliation", .array([]))
        }
    }

    private var abstract: String? {
        guard !work.abstract.isEmpty else { return nil }
        let isLabelled = work.abstract.contains { $0.label != nil }
        return work.abstract.map { section in
            let text = InlineMarkup.escaped(section.text, prefix: "jats:", names: Self.markup)
            let paragraph = "<jats:p>\(text)</jats:p>"
            guard isLabelled else { return paragraph }
            let title = section.label.map { "<jats:title>\(XMLWriter.escaped($0))</jats:title>" } ?? ""
            return "<jats:sec>\(title)\(paragraph)</jats:sec>"
        }.joined()
    }

    private func addLinks(to fields: inout JSONFields) {
        let updates = CrossrefUpdates(of: work, in: library)
        fields.set("update-to", list: updates.to.map(\.json))
        fields.set("updated-by", list: updates.by.map(\.json))
        fields.set("relation", .object(relations))
        fields.set(
            "clinical-trial-number",
            list: work.ncts.map { nct in
                .fields { number in
                    number["clinical-trial-number"] = nct.lowercased()
                    number["registry"] = "10.18810/clinical-trials-gov"
                }
            })
    }

    private var relations: [String: JSONValue] {
        var relations: [String: JSONValue] = [:]
        for (name, link) in [("is-preprint-of", work.preprintOf), ("has-preprint", work.hasPreprint)] {
            guard let doi = link.flatMap({ $0.doi ?? library.work($0.pmid)?.doi }) else { continue }
            let target = JSONValue.fields { target in
                target["id-type"] = "doi"
                target["id"] = doi.lowercased()
                target["asserted-by"] = name == "is-preprint-of" ? "subject" : "object"
            }
            relations[name] = .array([target])
        }
        return relations
    }

    private static func language(_ code: String?) -> String {
        let names = ["eng": "en", "ger": "de", "fre": "fr", "spa": "es", "chi": "zh", "jpn": "ja", "ita": "it"]
        return names[code ?? "eng"] ?? "en"
    }
}
