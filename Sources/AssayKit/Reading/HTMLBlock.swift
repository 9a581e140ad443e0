/// A block of readable text of an HTML page.
public struct HTMLBlock: Hashable, Sendable {
    /// What kind of element holds it.
    public var kind: Kind
    /// Its text with white space collapsed; never empty.
    public var text: String

    /// The kinds of blocks.
    public enum Kind: Hashable, Sendable {
        /// A heading of a level, 1 to 6.
        case heading(Int)
        /// A paragraph, or text outside any.
        case paragraph
        /// An entry of a list.
        case listItem
        /// A cell of a table.
        case tableCell
        /// A quotation set apart.
        case quote
    }
}
