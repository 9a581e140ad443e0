import AssayKit

/// Makes the record of an item: of one version of a preprint.
struct PostingReader {
    let posting: Posting
    /// The server that was asked.
    let server: PreprintServer

    /// The record; `nil` where the item has no DOI. Its id is the DOI with the version behind it, as the servers' own
    /// addresses have it.
    func record() -> Record? {
        guard let doi = posting.doi.flatMap({ Identifier(.doi, $0.text) }) else { return nil }
        let suffix = version.map { "v\($0)" } ?? ""
        var record = Record(source: MedRxivPlugin.manifest.id, sourceID: doi.value + suffix)
        record.identifiers.insert(.doi, doi.value)
        fillContent(of: &record)
        fillStanding(of: &record)
        fillExtra(of: &record)
        record.urls = ["https://www.\(host).org/content/\(doi.value.percentEncoded(keeping: .resolverPath))\(suffix)"]
        return record
    }

    /// The version's number.
    var version: Int? {
        posting.version?.int.flatMap { (1...100_000).contains($0) ? $0 : nil }
    }

    private func fillContent(of record: inout Record) {
        record.title = plain(posting.title).map(TypesettingTokens.plain)?.nonEmpty
        record.abstract = isWithdrawn ? [] : AbstractReader.sections(of: posting.abstract?.text ?? "")
        record.contributors = AuthorLine.contributors(in: posting.authors?.text ?? "")
        record.container = (PreprintServer(name: posting.server?.text) ?? server).name
        record.date = posting.date.flatMap { PartialDate(iso: $0.text) }
        record.types = ["preprint"] + [plain(posting.type)].compactMap(\.self).filter { $0 != "PUBLISHAHEADOFPRINT" }
        record.subjects = plain(posting.category).map { [Subject(term: $0)] } ?? []
    }

    /// The servers withdraw and do not correct: a version that is not withdrawn says nothing.
    private func fillStanding(of record: inout Record) {
        record.license = plain(posting.license).map(Self.license)
        if let article = named(posting.published), let doi = Identifier(.doi, article) {
            record.relations = [Relation(.isPreprintOf, doi)]
        }
        guard let origin = withdrawalOrigin else { return }
        let notice = Integrity.Notice(kind: "withdrawal", date: record.date, origin: origin)
        record.integrity = Integrity(status: .retracted, notices: [notice])
    }

    private func fillExtra(of record: inout Record) {
        record.extra["version"] = version.map(JSONValue.integer)
        record.extra["corresponding_author"] = plain(posting.authorCorresponding).map(JSONValue.string)
        record.extra["corresponding_institution"] = plain(posting.authorCorrespondingInstitution).map(JSONValue.string)
        record.extra["full_text_xml"] = plain(posting.jatsxml).flatMap { $0.hasPrefix("https://") ? .string($0) : nil }
        let funders = posting.funder?.array?.compactMap { $0["name"]?.text.map(MarkupText.plain)?.nonEmpty } ?? []
        record.extra["funders"] = funders.isEmpty ? nil : .array(funders.map(JSONValue.string))
        if record.relations.isEmpty { record.extra["published"] = named(posting.published).map(JSONValue.string) }
        if isWithdrawn {
            let statement = TypesettingTokens.plain(posting.abstract?.text ?? "").nonEmpty
            record.extra["withdrawal_statement"] = statement.map(JSONValue.string)
        }
    }
}

// MARK: - Withdrawal

extension PostingReader {
    private var isWithdrawn: Bool { withdrawalOrigin != nil }

    /// Where it is told: as the type at bioRxiv; medRxiv has one type only and puts a label before the title.
    private var withdrawalOrigin: String? {
        if plain(posting.type)?.lowercased() == "withdrawn" { return "type" }
        let title = posting.title?.text.trimmingWhitespace() ?? ""
        if title.hasPrefix("WITHDRAWN:") || title.hasPrefix("Withdrawn:") { return "title" }
        let opening = TypesettingTokens.plain(String(posting.abstract?.text.prefix(200) ?? "")).lowercased()
        return Self.opensWithWithdrawal(opening) ? "abstract" : nil
    }

    /// "Withdrawal statement …", "This manuscript has been withdrawn …", "The authors have withdrawn this manuscript …"; not
    /// the participants and drugs of whose withdrawal abstracts speak.
    private static func opensWithWithdrawal(_ text: String) -> Bool {
        guard text.contains("withdraw") else { return false }
        return text.contains(
            /^(withdrawal statement|(this|the) (manuscript|article|paper|preprint) (has been|was|is) withdrawn\b|the authors? (have|has) withdrawn (this|the|their|his|her) (manuscript|article|paper|preprint)\b)/
        )
    }
}

// MARK: - Words

extension PostingReader {
    private var host: String { (PreprintServer(name: posting.server?.text) ?? server).rawValue }

    private func plain(_ text: Scalar?) -> String? {
        text.map { MarkupText.plain($0.text) }?.nonEmpty
    }

    /// A value that is not "NA".
    private func named(_ text: Scalar?) -> String? {
        plain(text).flatMap { $0.uppercased() == "NA" ? nil : $0 }
    }

    /// `cc_by_nc_nd` as `CC-BY-NC-ND`; `cc_no` is the servers' word for no licence at all.
    private static func license(_ code: String) -> String {
        switch code.lowercased() {
        case "cc_no": "all rights reserved"
        case let code where code.hasPrefix("cc"): code.uppercased().replacing("_", with: "-")
        default: code
        }
    }
}
