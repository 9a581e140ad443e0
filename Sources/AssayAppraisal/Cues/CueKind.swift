/// What a cue phrase tells.
enum CueKind: UInt8, CaseIterable, Sendable {
    // Negation (after Chapman et al., J Biomed Inform 2001;34:301): what stands behind, before, what ends the scope,
    // and what only looks like a negation.
    case negationBefore, negationAfter, negationStop, negationFalse
    // Roles of sentences.
    case background, objective, methods, results, conclusion
    // Where results point.
    case better, worse, noDifference
    // How much a sentence holds back, limits, turns.
    case hedge, absolute, limit, contrast
    // What a sentence asks or hopes rather than finds.
    case hypothesis
}
