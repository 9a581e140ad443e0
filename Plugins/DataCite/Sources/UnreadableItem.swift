import AssayKit

/// An item that gives no record, and why.
struct UnreadableItem: Error {
    let problem: SourceProblem
}
