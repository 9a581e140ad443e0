import AssayKit

/// Tells how an article stands, by its publication types and its links.
///
/// Retracted is what bears the type "Retracted Publication" or a link `RetractionIn`. The notice of a retraction bears
/// other types and `RetractionOf`: it is never itself retracted.
enum IntegrityReader {
    /// The standing with each signal as a notice; "none found" where there is no signal, since NLM keeps such notices.
    static func integrity(types: [String], links: [ArticleLink]) -> Integrity {
        let isNotice = types.contains { noticeTypes.contains($0) } || links.contains { $0.type == "RetractionOf" }
        var integrity = Integrity(status: .noneFound)
        if !isNotice, types.contains(retractedType) {
            integrity.status = .retracted
            integrity.notices.append(.init(kind: "retraction", origin: "publication type \"\(retractedType)\""))
        }
        for link in links {
            guard let signal = signals[link.type], !(isNotice && signal.status >= .republished) else { continue }
            integrity.status = max(integrity.status, signal.status)
            integrity.notices.append(
                .init(kind: signal.kind, identifier: link.identifier, origin: "link \"\(link.type)\""))
        }
        return republished(integrity, links: links)
    }

    /// An article that was retracted and appears anew stands by its new version.
    private static func republished(_ integrity: Integrity, links: [ArticleLink]) -> Integrity {
        guard integrity.status == .retracted, links.contains(where: { republications.contains($0.type) }) else {
            return integrity
        }
        var integrity = integrity
        integrity.status = .republished
        return integrity
    }

    private static let retractedType = "Retracted Publication"
    /// The second is NLM's name since 2025.
    private static let noticeTypes: Set<String> = ["Retraction of Publication", "Retraction Notice"]
    private static let republications: Set<String> = ["RepublishedIn", "RetractedandRepublishedIn"]

    private static let signals: [String: (kind: String, status: Integrity.Status)] = [
        "RetractionIn": ("retraction", .retracted),
        "PartialRetractionIn": ("partial-retraction", .concern),
        "RetractedandRepublishedIn": ("republication", .republished),
        "ExpressionOfConcernIn": ("concern", .concern),
        "ErratumIn": ("correction", .corrected),
        "CorrectedandRepublishedIn": ("correction", .corrected),
    ]
}
