import AssayKit

/// Reads efetch's `PubmedArticleSet`: every item of it becomes a record or a problem.
enum ArticleSetReader {
    /// What no reader here looks into: in many articles it is the greater part of the text.
    private static let unread: Set<String> = [
        "ReferenceList", "GeneralNote", "History", "InvestigatorList", "PersonalNameSubjectList", "GeneSymbolList",
        "SupplMeshList", "Sections",
    ]

    /// Reads one answer.
    ///
    /// A text that is cut or damaged is refused as a whole, since asking again brings all of it.
    static func page(from response: SourceResponse, to step: FetchStep) throws(SourceError) -> SourcePage {
        let document = XMLDocument(response.body, skipping: unread)
        guard let root = document.root else {
            throw SourceError(.malformed, "PubMed's answer is no XML.")
        }
        if root.name == "eFetchResult" || root.name == "ERROR" {
            throw ServiceFault.fetchError(root.text)
        }
        if let fault = document.fault {
            throw SourceError(.malformed, "PubMed's answer is cut or damaged (\(fault)).")
        }
        guard root.name == "PubmedArticleSet" else {
            throw SourceError(.malformed, "PubMed answered with <\(root.name.prefix(40))> instead of articles.")
        }
        return RollCall(asked: step.asked).page(of: items(in: root))
    }

    private static func items(in root: XMLElement) -> [Result<Record, UnreadableItem>] {
        root.children.compactMap { child -> Result<Record, UnreadableItem>? in
            switch child.name {
            // Only files of the yearly baseline have it; it names records, it is none.
            case "DeleteCitation": nil
            case "PubmedArticle": Result { () throws(UnreadableItem) in try ArticleReader.record(of: child) }
            case "PubmedBookArticle": Result { () throws(UnreadableItem) in try BookReader.record(of: child) }
            case let name: .failure(UnreadableItem(message: "<\(name.prefix(40))> is neither an article nor a book."))
            }
        }
    }
}
