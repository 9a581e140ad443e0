/// Whether output is coloured. `--color` beats `NO_COLOR`, which beats whether the output is a terminal.
package enum ColorMode: String, CaseIterable, Sendable {
    /// Where the output is a terminal and `NO_COLOR` is not set.
    case auto
    /// Always.
    case always
    /// Never.
    case never

    /// Whether to colour.
    package func isOn(environment: [String: String], isTerminal: Bool) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isTerminal && (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
        }
    }
}
