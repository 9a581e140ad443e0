import AssayKit

/// One request of a source's sequence, and how often it was tried.
struct FetchStep: Sendable {
    var key: SequenceKey
    var request: SourceRequest
    /// How many tries were made.
    var tries = 0
    /// How many seconds to wait before the next try.
    var delay = 0.0
    /// Whether a kept response may answer it.
    var mayReplay = true

    /// The step of a further try after a wait.
    func again(after delay: Double) -> FetchStep {
        var step = self
        step.delay = delay
        step.mayReplay = false
        return step
    }
}
