/// A record's study design and what decided it.
package struct DesignTag: Codable, Hashable, Sendable {
    /// The design.
    package var label: Design
    /// 0 to 1: how sure the rule is.
    package var score: Double
    /// The rule: `type:…` for a publication type, `container:…`, `mesh:…`, `trial:…`, `title:…` or
    /// `abstract:…` for a cue, else `none`.
    package var rule: String
    /// The cue in the text, where the text decided.
    package var spans: [Span]
}
