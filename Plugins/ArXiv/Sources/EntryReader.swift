import AssayKit

/// Makes the record of an entry, whose parts are found by name, in whatever order they stand.
struct EntryReader {
    let entry: XMLElement

    /// The record.
    ///
    /// - Throws: ``UnreadableEntry`` where the entry has no identifier of arXiv's.
    func record() throws(UnreadableEntry) -> Record {
        let address = text("id") ?? ""
        let path = address.firstRange(of: "/abs/").map { String(address[$0.upperBound...]) } ?? address
        guard let identifier = Identifier(.arxiv, path) else {
            throw UnreadableEntry(id: address.nonEmpty, message: "it has no arXiv identifier")
        }
        var record = Record(source: ArXivPlugin.manifest.id, sourceID: identifier.value)
        record.identifiers.insert(.arxiv, identifier.value)
        fillContent(of: &record)
        fillLinks(of: &record)
        fillExtra(of: &record, version: Self.version(of: path))
        record.integrity = WithdrawalReader.integrity(
            comment: own("comment"), summary: text("summary"), updated: date("updated"))
        return record
    }

    private func fillContent(of record: inout Record) {
        record.title = text("title")
        record.abstract = text("summary").map { [AbstractSection(text: $0)] } ?? []
        record.contributors = entry.children.filter { $0.isAtom("author") }.compactMap(Self.contributor)
        record.container = "arXiv"
        record.date = date("published")
        record.types = ["preprint"]
        record.subjects = subjects
    }

    /// The DOI is that of the journal's version; only arXiv's own would be the preprint's.
    private func fillLinks(of record: inout Record) {
        let named = own("doi")?.split(whereSeparator: \.isWhitespace) ?? []
        for doi in named.compactMap({ Identifier(.doi, String($0)) }) {
            if doi.value.hasPrefix("10.48550/arxiv.") {
                record.identifiers.insert(.doi, doi.value)
            } else {
                let relation = Relation(.isPreprintOf, doi)
                if !record.relations.contains(relation) { record.relations.append(relation) }
            }
        }
        record.urls = [record.identifiers[.arxiv]?.url, pdf].compactMap(\.self)
    }

    private func fillExtra(of record: inout Record, version: Int?) {
        record.extra["version"] = version.map(JSONValue.integer)
        record.extra["updated"] = date("updated").map { .string($0.description) }
        record.extra["comment"] = own("comment").map(JSONValue.string)
        record.extra["journal_reference"] = own("journal_ref").map(JSONValue.string)
        record.extra["primary_category"] = primaryCategory.map(JSONValue.string)
        if record.relations.isEmpty, record.identifiers.doi == nil {
            record.extra["journal_doi"] = own("doi").map(JSONValue.string)
        }
    }
}

// MARK: - Parts

extension EntryReader {
    private func text(_ name: String) -> String? {
        entry.children.first { $0.isAtom(name) }?.plain
    }

    private func own(_ name: String) -> String? {
        entry.children.first { $0.isArXiv(name) }?.plain
    }

    private func date(_ name: String) -> PartialDate? {
        text(name).flatMap(PartialDate.init(iso:))
    }

    /// arXiv's categories; authors add classes of other schemes among them.
    private var subjects: [Subject] {
        var seen: Set<String> = []
        return entry.children.filter { $0.isAtom("category") }
            .compactMap { $0[attribute: "term"].map(MarkupText.clean)?.nonEmpty }
            .filter { seen.insert($0).inserted }
            .map { Subject(term: $0, isMajor: $0 == primaryCategory) }
    }

    private var primaryCategory: String? {
        entry.children.first { $0.isArXiv("primary_category") }?[attribute: "term"].map(MarkupText.clean)?.nonEmpty
    }

    private var pdf: String? {
        let link = entry.children.first { $0.isAtom("link") && $0[attribute: "title"] == "pdf" }
        return link?[attribute: "href"].flatMap { $0.hasPrefix("http") ? $0 : nil }
    }

    /// arXiv writes "Given Family" and groups alike, so that no name is split.
    private static func contributor(_ author: XMLElement) -> Contributor? {
        guard let name = author.children.first(where: { $0.isAtom("name") })?.plain else { return nil }
        let affiliations = author.children.filter { $0.isArXiv("affiliation") }.compactMap(\.plain)
        return Contributor(literal: name, affiliations: affiliations.compactMap { MarkupText.affiliation($0).nonEmpty })
    }

    /// The number behind the last `v`, where one stands there.
    private static func version(of path: String) -> Int? {
        path.wholeMatch(of: /.*[0-9]v([0-9]{1,6})/).flatMap { Int($0.1) }
    }
}
