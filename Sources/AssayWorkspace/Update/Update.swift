/// A finished update.
package struct Update: Sendable {
    /// What it did.
    package var result: UpdateResult
    /// Why `report.md` was not written, or `nil`.
    package var reportError: WorkspaceError?
}
