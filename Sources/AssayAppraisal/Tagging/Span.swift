/// A verbatim stretch of a record's title or abstract that carries a label.
package struct Span: Hashable, Sendable {
    /// Which text it stands in.
    package var field: TextField
    /// The label of the abstract's section, or its number from 0 where it has no label; `nil` in the title.
    package var section: String?
    /// Where it starts in the field's text, in Unicode scalars.
    package var start: Int
    /// Where it ends in the field's text, in Unicode scalars, not included.
    package var end: Int
    /// The text of that stretch.
    package var text: String
    /// The rule that found it, for example `term:remission`.
    package var rule: String
    /// Whether a negation reaches over it.
    package var negated: Bool
    /// The sub-theme whose term it is, or `nil`.
    package var subtheme: String?
}

extension Span: Codable {
    private enum CodingKeys: String, CodingKey {
        case field, section, start, end, text, rule, negated, subtheme
    }

    /// Writes the JSON form; a section that is missing is written as null.
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(field, forKey: .field)
        try container.encode(section, forKey: .section)
        try container.encode(start, forKey: .start)
        try container.encode(end, forKey: .end)
        try container.encode(text, forKey: .text)
        try container.encode(rule, forKey: .rule)
        try container.encode(negated, forKey: .negated)
        try container.encodeIfPresent(subtheme, forKey: .subtheme)
    }
}
