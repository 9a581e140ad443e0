import AssayKit
import Foundation

/// A work as Semantic Scholar tells it.
struct SemanticScholarItem {
    private let work: CorpusWork
    /// The paper's id: 40 hexadecimal digits.
    let id: String

    init(_ work: CorpusWork) {
        self.work = work
        id = String(SHA256.hex(Data(work.key.utf8)).prefix(40))
    }

    /// The fields that were asked for and the id, which always comes.
    func value(fields: String?) -> JSONValue {
        guard case .object(let members) = all else { return all }
        let wanted = Set((fields ?? "title").split(separator: ",").map(String.init)).union(["paperId"])
        return .object(members.filter { wanted.contains($0.key) })
    }

    private var all: JSONValue {
        .fields { fields in
            fields["paperId"] = id
            fields.object("externalIds", fillIDs)
            fields["url"] = "https://www.semanticscholar.org/paper/\(id)"
            fields["title"] = Self.plain(work.title)
            let abstract = work.abstract.map { Self.plain($0.text) }.joined(separator: " ")
            fields.set("abstract", abstract.isEmpty ? .null : .string(abstract))
            fields["venue"] = work.journal ?? ""
            fields.object("journal", fillJournal)
            fields.set("year", work.year.map(JSONValue.integer) ?? .null)
            fields.set("publicationDate", work.month.flatMap { _ in work.isoDate }.map(JSONValue.string) ?? .null)
            fields.set("publicationTypes", work.isPreprint ? .null : .array([.string("JournalArticle")]))
            fields.set("authors", .array(work.authors.map(author)))
            fields.set("citationCount", .integer(work.citedBy ?? 0))
            fields.set("isOpenAccess", .bool(work.isOpen))
            fields.set("openAccessPdf", .null)
        }
    }

    private func fillIDs(_ ids: inout JSONFields) {
        ids["DOI"] = work.doi
        ids["PubMed"] = work.pmid
        ids["PubMedCentral"] = work.pmcid.map { String($0.drop { !$0.isNumber }) }
        ids.set("CorpusId", .integer(StableHash.number(of: work.key, below: 900_000_000)))
    }

    private func fillJournal(_ journal: inout JSONFields) {
        journal["name"] = work.journal
        journal["volume"] = work.volume
        journal["pages"] = work.pages?.replacing("-", with: " - ")
    }

    private func author(_ author: CorpusAuthor) -> JSONValue {
        .fields { fields in
            fields["name"] = author.collective ?? [author.initials, author.family ?? ""].joined(separator: ". ")
        }
    }

    private static func plain(_ text: String) -> String {
        InlineMarkup.pieces(of: text).map { if case .text(let text) = $0 { text } else { "" } }.joined()
    }
}
