/// A way in which an answer goes wrong: a name, and what becomes of the answer that was to be given.
///
/// The catalogue stands in the extensions of this type; a test can make its own:
///
/// ```swift
/// let fault = Fault("an empty page") { _, _ in .text("") }
/// ```
package struct Fault: Sendable {
    /// What it is called in logs and tables.
    package let name: String

    private let change: @Sendable (ServedRequest, ServedResponse) -> ServedResponse

    /// Makes a fault of a change to the answer.
    package init(_ name: String, change: @escaping @Sendable (ServedRequest, ServedResponse) -> ServedResponse) {
        self.name = name
        self.change = change
    }

    /// The answer as the fault leaves it.
    package func applied(to response: ServedResponse, for request: ServedRequest) -> ServedResponse {
        var changed = change(request, response)
        changed.fault = name
        return changed
    }
}

extension Fault: CustomStringConvertible {
    /// The name.
    package var description: String { name }
}
