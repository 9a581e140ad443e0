/// What of a ``LiteratureServer`` can change while it runs.
struct LiteratureState: Sendable {
    var library: Library
    var latency: Duration = .zero
    var sendsValidators = false
    var remembersAnswers = false
    var remembered: [String: ServedResponse] = [:]
    var cursorLifetime: Duration = .seconds(300)
    var faults: [LiteratureSource: FaultState] = [:]
    var log: [LoggedRequest] = []
}
