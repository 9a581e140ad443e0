/// What of a ``LiteratureServer`` can change while it runs.
struct LiteratureState: Sendable {
    var library: Library
    var latency: Duration = .zero
    var sendsValidators = false
    var cursorLifetime: Duration = .seconds(300)
    var faults: [LiteratureSource: FaultState] = [:]
    var log: [LoggedRequest] = []
}
