/// A block of a document as its reader hands it on.
struct Block: Hashable, Sendable {
    var kind: BlockKind
    /// The level of a heading, from 1; 0 for anything else.
    var level = 0
    /// The text, without markup.
    var text: String
}
