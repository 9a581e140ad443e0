/// What a reader makes of a file: blocks in order, and the title that the file's own metadata gives.
struct DocumentOutline: Sendable {
    var title: String?
    var blocks: [Block]
}
