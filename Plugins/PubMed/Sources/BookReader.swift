import AssayKit

/// Reads a `PubmedBookArticle`: a book of NCBI Bookshelf, or a chapter of one.
struct BookReader {
    private var record: Record
    private var bookTitle: String?
    private var bookAuthors: [Contributor] = []
    private var bookDate: PartialDate?
    private var isbn: String?

    /// The record of a book or chapter.
    ///
    /// - Throws: ``UnreadableItem`` where it has no PMID.
    static func record(of element: XMLElement) throws(UnreadableItem) -> Record {
        guard let book = element.first("BookDocument"),
            let pmid = book.first("PMID").flatMap({ Identifier(.pmid, $0.text) })
        else {
            throw UnreadableItem(message: "The book has no PMID.")
        }
        var reader = BookReader(pmid: pmid)
        reader.read(book)
        return reader.finished()
    }

    private init(pmid: Identifier) {
        record = Record(source: PubMedPlugin.id, sourceID: pmid.value)
        record.identifiers[.pmid] = pmid
        record.urls = [pmid.url.map { $0 + "/" }].compactMap(\.self)
    }

    /// A chapter has a title of its own and stands in the book; a book has only the book's.
    private func finished() -> Record {
        var record = record
        if record.title == nil {
            record.title = bookTitle
            record.types.append("Book")
            record.contributors = record.contributors.isEmpty ? bookAuthors : record.contributors
            record.identifiers.insert(.isbn, isbn)
            record.date = bookDate ?? record.date
        } else {
            record.container = bookTitle
            record.types.append("Book Chapter")
            record.date = record.date ?? bookDate
        }
        record.urls += [record.identifiers[.bookshelf]?.url].compactMap(\.self)
        return record
    }
}

// MARK: - Elements

extension BookReader {
    private mutating func read(_ document: XMLElement) {
        for child in document.children {
            switch child.name {
            case "ArticleIdList": read(identifiers: child)
            case "Book": read(book: child)
            case "ArticleTitle": record.title = child.plain
            case "VernacularTitle": if record.title == nil { record.title = child.plain }
            case "AuthorList":
                if Self.holdsAuthors(child) { record.contributors += AuthorReader.contributors(of: child) }
            case "Abstract": record.abstract = AbstractReader.sections(of: child)
            case "Language": if record.language == nil { record.language = child.plain }
            case "PublicationType": if let type = child.plain { record.types.append(type) }
            case "KeywordList": record.keywords += child.all("Keyword").compactMap(\.plain)
            case "ContributionDate": record.date = DateReader.date(of: child)
            case "Pagination":
                var pages = PagesReader()
                pages.read(child)
                record.pages = pages.text
            default: break
            }
        }
    }

    private mutating func read(book: XMLElement) {
        for child in book.children {
            switch child.name {
            case "BookTitle": bookTitle = child.plain
            case "PubDate": bookDate = DateReader.date(of: child)
            case "AuthorList": if Self.holdsAuthors(child) { bookAuthors += AuthorReader.contributors(of: child) }
            case "Volume": record.volume = child.plain
            case "Isbn": isbn = isbn ?? child.plain
            default: break
            }
        }
    }

    private mutating func read(identifiers list: XMLElement) {
        for id in list.all("ArticleId") {
            switch id[attribute: "IdType"] {
            case "bookaccession": record.identifiers.insert(.bookshelf, id.text)
            case "doi": record.identifiers.insert(.doi, id.text)
            case "pmc", "pmcid": record.identifiers.insert(.pmcid, id.text)
            default: break
            }
        }
    }

    private static func holdsAuthors(_ list: XMLElement) -> Bool {
        list[attribute: "Type"] != "editors"
    }
}
