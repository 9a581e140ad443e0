/// How patient Assay is with a source, from the environment; for slow lines and for tests.
package struct TimeLimits: Hashable, Sendable {
    /// How long the line may be silent, in seconds.
    package var idle = 60.0
    /// How long one try of a request may take, in seconds.
    package var total = 600.0
    /// The upper bound of the wait before a second try, in seconds; it doubles with each further one.
    package var backoff = 1.0

    /// The limits that the variables name.
    ///
    /// - Throws: ``WorkspaceError`` where one is no number of seconds from 0.05 to 3600.
    package init(_ variables: [String: String]) throws(WorkspaceError) {
        idle = try Self.seconds("ASSAY_HTTP_IDLE_SECONDS", variables) ?? idle
        total = try Self.seconds("ASSAY_HTTP_TOTAL_SECONDS", variables) ?? total
        backoff = try Self.seconds("ASSAY_HTTP_BACKOFF_SECONDS", variables) ?? backoff
    }

    private static func seconds(_ name: String, _ variables: [String: String]) throws(WorkspaceError) -> Double? {
        guard let text = variables[name], !text.isEmpty else { return nil }
        guard let value = Double(text), (0.05...3_600).contains(value) else {
            throw WorkspaceError(
                .usage, "\(name) is \"\(text)\", which is no time limit", hint: "give seconds from 0.05 to 3600")
        }
        return value
    }
}
