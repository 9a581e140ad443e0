import AssayKit

/// A work as DataCite tells it.
struct DataCiteWork {
    private let work: CorpusWork

    init(_ work: CorpusWork) {
        self.work = work
    }

    /// The element of `data`.
    var data: JSONValue {
        .fields { fields in
            fields["id"] = work.doi?.lowercased()
            fields["type"] = "dois"
            fields.object("attributes") { addAttributes(to: &$0) }
        }
    }

    private func addAttributes(to fields: inout JSONFields) {
        fields["doi"] = work.doi?.lowercased()
        fields.set("titles", list: [.fields { $0["title"] = work.title }])
        fields.set("creators", list: work.authors.map(creator))
        fields.set("descriptions", list: descriptions)
        fields["publisher"] = work.journal
        fields.set("publicationYear", work.year.map(JSONValue.integer))
        fields.set("dates", list: date.map { [$0] } ?? [])
        fields.object("types") { $0["resourceTypeGeneral"] = work.types.first ?? "Preprint" }
        fields.set("subjects", list: work.keywords.map { keyword in .fields { $0["subject"] = keyword } })
        fields.set("relatedIdentifiers", list: related)
        fields["url"] = work.doi.map { "https://repository.example/\($0)" }
        fields["created"] = "\(work.createdDate)T10:00:00.000Z"
        fields["registered"] = "\(work.createdDate)T10:00:00.000Z"
        fields["state"] = "findable"
    }

    private func creator(_ author: CorpusAuthor) -> JSONValue {
        .fields { fields in
            fields["nameType"] = author.collective == nil ? "Personal" : "Organizational"
            fields["name"] =
                author.collective ?? [author.family, author.given].compactMap(\.self).joined(separator: ", ")
            fields["givenName"] = author.given
            fields["familyName"] = author.family
        }
    }

    private var descriptions: [JSONValue] {
        guard !work.abstract.isEmpty else { return [] }
        let paragraphs = work.abstract.map { InlineMarkup.escaped($0.text) }
        return [
            .fields { fields in
                fields["description"] = paragraphs.joined(separator: "<br>")
                fields["descriptionType"] = "Abstract"
            }
        ]
    }

    private var date: JSONValue? {
        work.isoDate.map { date in
            .fields { fields in
                fields["date"] = work.day == nil ? String(date.prefix(work.month == nil ? 4 : 7)) : date
                fields["dateType"] = "Issued"
            }
        }
    }

    private var related: [JSONValue] {
        guard let doi = work.preprintOf?.doi else { return [] }
        return [
            .fields { fields in
                fields["relationType"] = "IsPreprintOf"
                fields["relatedIdentifier"] = doi
                fields["relatedIdentifierType"] = "DOI"
            }
        ]
    }
}
