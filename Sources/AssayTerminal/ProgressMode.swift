/// How progress is shown on standard error.
package enum ProgressMode: String, CaseIterable, Sendable {
    /// One line that is drawn anew on a terminal, plain lines elsewhere.
    case auto
    /// Nothing.
    case none
    /// A line whenever something happens.
    case plain
}
