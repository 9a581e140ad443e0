import AssayKit

/// Takes the typesetting tokens out of titles and abstracts: `O_LI … C_LI`, `O_SCPLOWabcC_SCPLOW` and their kind.
///
/// Tokens touch the text on both sides ("PO_SCPLOWEAFOWLC_SCPLOW" is PEAFOWL), so that only their own names tell them.
enum TypesettingTokens {
    /// Stands before and behind a heading that a token marked.
    static let headingMarks: (open: Character, close: Character) = ("\u{1}", "\u{2}")

    /// One line of plain text.
    static func plain(_ text: String) -> String {
        MarkupText.plain(marked(text).filter { $0 != headingMarks.open && $0 != headingMarks.close })
    }

    /// The text without tokens; marked headings stand between ``headingMarks``, in a paragraph of their own.
    static func marked(_ text: String) -> String {
        guard text.contains("_") else { return text }
        return without("FIG", without("TBL", text))
            .replacing(/[OC]_(SCPLOW|SCPCAP)/, with: "")
            .replacing("O_ST_ABS", with: "\n\n\(headingMarks.open)")
            .replacing("C_ST_ABS", with: "\(headingMarks.close)")
            .replacing(/[OC]_(LINKSMALLFIG|TEXTBOX|INLINEFIG|FIG|TBL|QD|LI)/, with: " ")
    }

    /// The text without figures or tables, from their opening to their closing token; one that is not closed stays.
    private static func without(_ name: String, _ text: String) -> String {
        var kept = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "O_\(name)"),
            let close = rest[open.upperBound...].firstRange(of: "C_\(name)")
        {
            kept += rest[..<open.lowerBound] + " "
            rest = rest[close.upperBound...]
        }
        return kept + rest
    }
}
