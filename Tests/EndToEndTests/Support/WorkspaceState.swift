import Testing

/// What a workspace shows of its evidence.
struct WorkspaceState: Sendable {
    /// The works, findings and claims as JSON, the report as JSON and as it stands on the disk.
    var parts: [(name: String, text: String)]
}

/// Expects two workspaces to show the same, byte for byte; says where they part.
func expectSame(_ left: WorkspaceState, _ right: WorkspaceState, sourceLocation: SourceLocation = #_sourceLocation) {
    for (one, other) in zip(left.parts, right.parts) where one.text != other.text {
        let lines = zip(one.text.split(separator: "\n"), other.text.split(separator: "\n"))
        let first = lines.first { $0 != $1 }.map { "\($0)\nand\n\($1)" } ?? "one is longer"
        Issue.record("\(one.name) differs: \(first)", sourceLocation: sourceLocation)
    }
}
