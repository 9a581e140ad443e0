package import Foundation

/// What the environment tells Assay: the clock, addresses of sources, and keys.
package struct Environment: Sendable {
    /// All variables.
    package let variables: [String: String]
    /// How patient Assay is with a source.
    package let limits: TimeLimits
    private let fixedNow: Date?

    /// The environment of variables.
    ///
    /// - Throws: ``WorkspaceError`` where `ASSAY_NOW` is no time, or a limit is none.
    package init(_ variables: [String: String] = ProcessInfo.processInfo.environment) throws(WorkspaceError) {
        self.variables = variables
        limits = try TimeLimits(variables)
        guard let text = variables["ASSAY_NOW"], !text.isEmpty else {
            fixedNow = nil
            return
        }
        // The strategy reads a beginning and leaves the rest unread; the form is checked as a whole.
        let form = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)/
        guard text.wholeMatch(of: form) != nil, let date = try? Date(text, strategy: .iso8601) else {
            throw WorkspaceError(
                .usage, "ASSAY_NOW is \"\(text)\", which is no time", hint: "write it as 2026-01-31T00:00:00Z")
        }
        fixedNow = date
    }

    /// The time: of the clock, or the one that `ASSAY_NOW` fixes.
    package var now: Date { fixedNow ?? Date() }

    /// The value of `ASSAY_<SOURCE>_BASE_URL`, or `nil`.
    package func baseURL(of source: String) -> String? {
        variables[Self.baseURLName(of: source)].flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The variable that leads requests of a source elsewhere.
    static func baseURLName(of source: String) -> String {
        let name = source.uppercased().map { $0.isLetter || $0.isNumber ? $0 : "_" }
        return "ASSAY_\(String(name))_BASE_URL"
    }
}
