import AssayKit

/// What an item's links and types say of relations and integrity, in the right direction.
///
/// The types are those of MEDLINE's comments and corrections (NLM, *Errata, Retractions, and Other Linked Citations in
/// PubMed*); "in" reads from the article to its notice, "for", "of" and "on" from the notice to the article.
struct EuropePMCLinks {
    /// The relations in the source's order.
    private(set) var relations: [Relation] = []
    /// The notices about the item itself.
    private(set) var notices: [Integrity.Notice] = []

    private let isPreprint: Bool

    /// Reads an item.
    init(item: EuropePMCItem, types: [String]) {
        isPreprint = item.source?.uppercased() == "PPR" || types.contains { $0.lowercased() == "preprint" }
        for type in types where type.lowercased() == "retracted publication" {
            notices.append(.init(kind: "retraction", origin: "publication type"))
        }
        for correction in item.commentCorrectionList?.commentCorrection ?? [] { add(correction) }
    }

    /// The standing that the notices give; `.noneFound` where there are none.
    var status: Integrity.Status {
        let kinds = Set(notices.map(\.kind))
        if kinds.contains("republication") { return .republished }
        if kinds.contains("retraction") { return .retracted }
        if kinds.contains("concern") { return .concern }
        return kinds.contains("correction") ? .corrected : .noneFound
    }

    private mutating func add(_ correction: EuropePMCCorrection) {
        guard let type = correction.type?.trimmingWhitespace().nonEmpty else { return }
        if let target = correction.target {
            relations.append(Relation(kind(of: type, target: target), target))
        } else if let text = correction.targetText {
            relations.append(Relation(kind(of: type, target: nil), citing: text))
        }
        if let notice = Self.notices[type.lowercased()] {
            let origin = "comment/correction: \(type)"
            notices.append(.init(kind: notice, identifier: correction.targetText, origin: origin))
        }
    }

    private func kind(of type: String, target: Identifier?) -> Relation.Kind {
        let isPreprintThere = target?.value.hasPrefix("PPR/") ?? false
        switch type.lowercased() {
        // The exact words are not confirmed; which of the two is the preprint is.
        case "preprint in", "preprint of": return isPreprint ? .isPreprintOf : .hasPreprint
        case "update in" where isPreprint: return .isPreprintOf
        case "update of" where isPreprintThere: return .hasPreprint
        case let known: return Self.kinds[known] ?? Relation.Kind(rawValue: known.replacing(" ", with: "-"))
        }
    }
}

// MARK: - Types

extension EuropePMCLinks {
    private static let kinds: [String: Relation.Kind] = [
        "retraction in": .isRetractedBy, "partial retraction in": .isCorrectedBy,
        "retraction of": .retracts, "partial retraction of": .corrects,
        "erratum in": .isCorrectedBy, "erratum for": .corrects,
        "expression of concern in": .hasConcern, "expression of concern for": .raisesConcern,
        "corrected and republished in": .isRepublishedAs, "corrected and republished from": .republishes,
        "retracted and republished in": .isRepublishedAs, "retracted and republished from": .republishes,
        "comment in": .hasComment, "comment on": .commentsOn,
        "update in": .isUpdatedBy, "update of": .updates,
    ]

    /// The links that are a notice about the item.
    private static let notices: [String: String] = [
        "retraction in": "retraction", "retracted and republished in": "republication",
        "erratum in": "correction", "partial retraction in": "correction",
        "corrected and republished in": "correction", "expression of concern in": "concern",
    ]
}
