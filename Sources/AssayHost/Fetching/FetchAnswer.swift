import AssayKit
import Foundation

/// A response to a step.
struct FetchAnswer: Sendable {
    var step: FetchStep
    var response: SourceResponse
    /// What the person should know of how its text was read, or `nil`.
    var warning: String?
    /// What the journal will say once the plugin has accepted the response; `nil` where none is written.
    var exchange: Exchange?
    /// The body as it came, which is still to be kept; `nil` where it is kept already or no captures are.
    var unkept: Data?
    var isReplayed: Bool
    /// Whether the source said that an earlier answer still holds, and sent no body.
    var isNotModified = false
    var attempts: Int
    /// When it came, ISO 8601 in UTC.
    var received: String
}
