import AssayKit

/// An entry of `CommentsCorrectionsList`: how another article stands to this one.
struct ArticleLink: Hashable {
    /// NLM's word for it, for example `RetractionIn`.
    var type: String
    /// The other article as NLM cites it.
    var citation: String?
    /// The other article, where NLM or the citation names it.
    var target: Identifier?

    /// Reads an entry; `nil` for plain references, of which there can be hundreds.
    init?(_ element: XMLElement) {
        guard element.isNamed("CommentsCorrections"), let type = element[attribute: "RefType"], type != "Cites" else {
            return nil
        }
        self.type = type
        var pmid: Identifier?
        for child in element.children {
            switch child.name {
            case "RefSource": citation = child.plain
            case "PMID": pmid = Identifier(.pmid, child.text)
            default: break
            }
        }
        target = pmid ?? citation.flatMap(Self.doi)
    }

    /// The other article as a record's notice names it.
    var identifier: String? { target?.description ?? citation }

    private static func doi(in citation: String) -> Identifier? {
        guard let mark = citation.ranges(of: "doi:").last else { return nil }
        let words = citation[mark.upperBound...].split(separator: " ", maxSplits: 1)
        return words.first.flatMap { Identifier(.doi, String($0)) }
    }
}

// MARK: - Relation

extension ArticleLink {
    /// The relation that the link is; `nil` where it names nothing.
    func relation(of record: Record) -> Relation? {
        let kind = kind(for: record)
        if let target { return Relation(kind, target) }
        return citation.map { Relation(kind, citing: $0) }
    }

    /// NLM's words read from this record to the other, as ``Relation/Kind`` does.
    private func kind(for record: Record) -> Relation.Kind {
        switch type {
        case "UpdateIn" where record.types.contains("Preprint") && !isPreprint: .isPreprintOf
        case "UpdateOf" where isPreprint && !record.types.contains("Preprint"): .hasPreprint
        default: Self.kinds[type] ?? Relation.Kind(rawValue: Self.hyphenated(type))
        }
    }

    /// Whether the other article stands on a preprint server, by the beginning of its citation.
    private var isPreprint: Bool {
        guard let citation = citation?.lowercased() else { return false }
        return Self.preprintServers.contains { citation.hasPrefix($0) } || citation.contains("[preprint]")
    }

    private static let kinds: [String: Relation.Kind] = [
        "RetractionIn": .isRetractedBy, "RetractionOf": .retracts, "ErratumIn": .isCorrectedBy, "ErratumFor": .corrects,
        "ExpressionOfConcernIn": .hasConcern, "ExpressionOfConcernFor": .raisesConcern, "UpdateIn": .isUpdatedBy,
        "UpdateOf": .updates, "RepublishedIn": .isRepublishedAs, "RepublishedFrom": .republishes,
        "CorrectedandRepublishedIn": .isRepublishedAs, "CorrectedandRepublishedFrom": .republishes,
        "RetractedandRepublishedIn": .isRepublishedAs, "RetractedandRepublishedFrom": .republishes,
        "CommentIn": .hasComment, "CommentOn": .commentsOn,
    ]

    /// The servers whose preprints PubMed holds, as NLM abbreviates them (NIH Preprint Pilot).
    private static let preprintServers = [
        "medrxiv", "biorxiv", "arxiv", "res sq", "chemrxiv", "psyarxiv", "ssrn", "preprints",
    ]

    /// `SummaryForPatientsIn` as `summary-for-patients-in`.
    private static func hyphenated(_ type: String) -> String {
        var text = ""
        for character in type {
            if character.isUppercase, !text.isEmpty { text += "-" }
            text += character.lowercased()
        }
        return text
    }
}
