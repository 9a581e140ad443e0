import AssayKit

/// What a work's updates and relations say, in the right direction: `updated-by` is about the work, `update-to` makes it
/// the notice about another.
struct CrossrefLinks {
    /// The relations, each once.
    private(set) var relations: [Relation] = []
    /// The notices about the work itself; of the same one from two sources both stay.
    private(set) var notices: [Integrity.Notice] = []

    private let own: Identifier

    /// Reads a work whose DOI is `own`.
    init(work: CrossrefWork, own: Identifier) {
        self.own = own
        for update in work.updatedBy ?? [] { addNotice(update) }
        for update in work.updateTo ?? [] { addUpdate(update) }
        for (name, items) in (work.relation ?? [:]).sorted(by: { $0.key < $1.key }) {
            for item in items { addRelation(name, item) }
        }
    }

    /// The standing that the notices give; `.noneFound` where there are none.
    var integrity: Integrity {
        let kinds = Set(notices.map(\.kind))
        let status: Integrity.Status =
            kinds.contains("retraction")
            ? .retracted : kinds.contains("concern") ? .concern : kinds.contains("correction") ? .corrected : .noneFound
        return Integrity(status: status, notices: notices)
    }
}

// MARK: - Updates

extension CrossrefLinks {
    private mutating func addNotice(_ update: CrossrefUpdate) {
        let notice = update.doi.flatMap { Identifier(.doi, $0) }
        if notice == own, update.effect == .other { return }
        let kind: Relation.Kind
        switch update.effect {
        case .retraction: kind = .isRetractedBy
        case .correction: kind = .isCorrectedBy
        case .concern: kind = .hasConcern
        case .other: kind = .isUpdatedBy
        }
        add(kind, notice)
        notices.append(
            .init(
                kind: Self.noticeKind(update), identifier: notice?.description ?? update.doi,
                date: update.updated?.partialDate, origin: "updated-by (\(update.source ?? "unknown"))"))
    }

    private static func noticeKind(_ update: CrossrefUpdate) -> String {
        switch update.effect {
        case .retraction: "retraction"
        case .correction: "correction"
        case .concern: "concern"
        case .other: update.name.nonEmpty ?? "update"
        }
    }

    private mutating func addUpdate(_ update: CrossrefUpdate) {
        let target = update.doi.flatMap { Identifier(.doi, $0) }
        switch update.effect {
        case .retraction: add(.retracts, target)
        case .correction: add(.corrects, target)
        case .concern: add(.raisesConcern, target)
        case .other: add(.updates, target)
        }
    }
}

// MARK: - Relations

extension CrossrefLinks {
    private mutating func addRelation(_ name: String, _ item: CrossrefWork.RelatedItem) {
        let kind = Self.kinds[name] ?? Relation.Kind(rawValue: name)
        guard let id = item.id?.trimmingWhitespace().nonEmpty else { return }
        switch item.idType?.lowercased() {
        case "doi": add(kind, Identifier(.doi, id))
        case "pmid": add(kind, Identifier(.pmid, id))
        case "pmcid": add(kind, Identifier(.pmcid, id))
        case "arxiv": add(kind, Identifier(.arxiv, id))
        case "isbn": add(kind, Identifier(.isbn, id))
        default: append(Relation(kind, citing: MarkupText.clean(id)))
        }
    }

    private mutating func add(_ kind: Relation.Kind, _ target: Identifier?) {
        guard let target, target != own else { return }
        append(Relation(kind, target))
    }

    private mutating func append(_ relation: Relation) {
        if !relations.contains(relation) { relations.append(relation) }
    }

    /// Relation types of Crossref's schema that the kit has a kind for; others keep their name.
    private static let kinds: [String: Relation.Kind] = [
        "is-preprint-of": .isPreprintOf, "has-preprint": .hasPreprint, "is-version-of": .isVersionOf,
        "is-comment-on": .commentsOn, "has-comment": .hasComment,
    ]
}
