import AssayKit

/// Reads `Abstract` and `OtherAbstract`.
enum AbstractReader {
    /// The sections with text, in order; copyright notes are left out.
    static func sections(of abstract: XMLElement) -> [AbstractSection] {
        abstract.children.compactMap { child in
            guard child.isNamed("AbstractText"), let text = child.plain else { return nil }
            return AbstractSection(label: label(child[attribute: "Label"]), text: text)
        }
    }

    /// MEDLINE marks a section without heading as unlabelled.
    private static func label(_ text: String?) -> String? {
        guard let label = text.map(MarkupText.clean)?.nonEmpty else { return nil }
        return label == "UNLABELLED" || label == "UNASSIGNED" ? nil : label
    }
}
