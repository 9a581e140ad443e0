import AssayKit

/// Finds out whether a preprint was withdrawn, which arXiv tells in free text only.
///
/// In a comment any withdrawal of a paper counts; in an abstract only its first sentence may tell it, since abstracts
/// speak of participants and drugs that were withdrawn.
enum WithdrawalReader {
    /// The standing; `nil` where neither text tells of a withdrawal.
    static func integrity(comment: String?, summary: String?, updated: PartialDate?) -> Integrity? {
        guard let origin = origin(comment: comment, summary: summary) else { return nil }
        let notice = Integrity.Notice(kind: "withdrawal", date: updated, origin: origin)
        return Integrity(status: .retracted, notices: [notice])
    }

    private static func origin(comment: String?, summary: String?) -> String? {
        if let comment = comment?.lowercased(), tells(comment) || isLabel(comment) { return "comment" }
        if let summary = summary?.lowercased(), opensWithIt(summary) { return "summary" }
        return nil
    }

    /// "This paper has been withdrawn", "manuscript withdrawn"; not "paper withdrawn from a conference".
    private static func tells(_ text: String) -> Bool {
        text.contains(
            /\b(paper|article|manuscript|preprint|submission|version) ((has|have) (now )?been |is (now )?|was |being )?((temporarily|formally) )?(withdrawn|retracted)\b(?! from)/
        ) || text.contains(/\b(withdrawn|retracted) by (the|its|arxiv|one of the|all) ?(authors?|administrators?)/)
    }

    /// "Withdrawn.", "[withdrawn]", "Withdrawn due to an error".
    private static func isLabel(_ text: String) -> Bool {
        text.contains(/^[^a-z]*(withdrawn|retracted)([^a-z ]|$| due| because)/)
    }

    /// "This paper has been withdrawn …" and nothing before it.
    private static func opensWithIt(_ text: String) -> Bool {
        text.contains(
            /^[^a-z]*(this|the|our) (paper|article|manuscript|preprint|submission) (has been|is|was) ((temporarily|formally) )?(withdrawn|retracted)\b(?! from)/
        )
    }
}
