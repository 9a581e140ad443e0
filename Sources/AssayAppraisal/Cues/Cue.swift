/// A cue phrase and what it tells.
struct Cue: Hashable, Sendable {
    let phrase: String
    let kind: CueKind
}

/// A cue found in a text.
struct CueHit: Hashable, Sendable {
    /// The cue's place in ``CueLexicon/cues``.
    var cue: Int
    var kind: CueKind
    /// Its first token.
    var first: Int
    /// Its last token.
    var last: Int
}
