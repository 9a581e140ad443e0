/// Sets of faults.
extension Fault {
    /// Faults that a patient client gets over by asking again, whatever the source.
    package static let passing: [Fault] = [
        .hangup, .reset, .shorter, .status(500), .status(502), .status(503), .throttled(.seconds(1)),
        .throttled(.absent), .htmlWith200, .truncated,
    ]
}
