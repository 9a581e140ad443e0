import AssayKit

/// Tells what sort of publication a record describes.
enum KindReader {
    static func kind(of record: Record, title: TitleKey) -> WorkKind {
        if record.isRegistration { return .registration }
        let types = record.types.map { $0.lowercased() }
        if notice(of: record, title: title, types: types) != nil { return .notice }
        if isPreprint(record, types) { return .preprint }
        if let kind = types.lazy.compactMap({ kinds[$0] }).first { return kind }
        return isComment(record) ? .comment : .article
    }

    /// The notice that a record is, by its types, its title's label or its relations to others.
    static func notice(of record: Record, title: TitleKey, types: [String]) -> NoticeKind? {
        if let notice = types.lazy.compactMap(NoticeKind.init(type:)).first { return notice }
        if let notice = title.notice { return notice }
        for relation in record.relations where notices.contains(relation.kind) {
            // Some publishers register an update of a work to itself.
            if let target = relation.target, record.identifiers[target.scheme] == target { continue }
            return NoticeKind(relation: relation.kind)
        }
        return nil
    }

    private static let notices: Set<Relation.Kind> = [.retracts, .corrects, .raisesConcern]

    private static let kinds: [String: WorkKind] = [
        "comment": .comment, "reply": .comment, "meeting abstract": .abstract, "conference abstract": .abstract,
        "abstract": .abstract, "book": .book, "monograph": .book, "edited-book": .book, "reference-book": .book,
        "book-chapter": .chapter, "book section": .chapter, "book-section": .chapter, "chapter": .chapter,
        "dissertation": .thesis, "thesis": .thesis, "academic dissertation": .thesis, "dataset": .dataset,
        "software": .dataset,
    ]

    private static func isComment(_ record: Record) -> Bool {
        if record.relations.contains(where: { $0.kind == .commentsOn }) { return true }
        let title = record.title?.lowercased() ?? ""
        return ["comment on ", "comments on ", "reply to ", "re: ", "author reply", "authors' reply"].contains {
            title.hasPrefix($0)
        }
    }

    private static func isPreprint(_ record: Record, _ types: [String]) -> Bool {
        if types.contains("preprint") || types.contains("posted-content") { return true }
        if record.identifiers[.europepmc]?.value.uppercased().hasPrefix("PPR") == true { return true }
        if let doi = record.identifiers.doi { return DOIForm(doi).isPreprint }
        return record.identifiers[.arxiv] != nil && record.identifiers.pmid == nil && record.volume == nil
    }
}
