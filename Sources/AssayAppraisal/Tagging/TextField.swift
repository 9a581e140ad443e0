/// The texts of a record that spans point into.
package enum TextField: String, Codable, CaseIterable, Sendable {
    /// The title.
    case title
    /// `Record.abstractText`: the sections' texts joined by empty lines.
    case abstract
}
