/// The kinds of text blocks that a document's reader tells apart.
package enum BlockKind: String, Codable, CaseIterable, Sendable {
    /// Running text.
    case prose
    /// A heading of any level.
    case heading
    /// An entry of a list.
    case listItem = "list-item"
    /// A cell of a table.
    case tableCell = "table-cell"
    /// A quotation set apart.
    case quote
    /// A footnote's text.
    case footnote
}
