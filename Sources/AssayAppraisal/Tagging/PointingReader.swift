/// Reads where single sentences of results and conclusions point.
struct PointingReader {
    /// A cue with the direction it gives where it stands.
    struct Pointer: Sendable {
        var direction: Direction
        var hit: CueHit
    }

    /// The pointers of a sentence: a cue inside a longer cue of no difference does not count, a negated gain is no difference.
    static func pointers(in sentence: TextSentence, of text: RecordText) -> [Pointer] {
        let hits = text.hits(sentence)
        let nulls = hits.filter { $0.kind == .noDifference }
        let scope = NegationScope(tokens: sentence.tokens, text: text.field(sentence).text, hits: hits)
        var pointers: [Pointer] = nulls.map { Pointer(direction: .noDifference, hit: $0) }
        for hit in hits where hit.kind == .better || hit.kind == .worse {
            guard !nulls.contains(where: { $0.first <= hit.last && hit.first <= $0.last }) else { continue }
            guard !hits.contains(where: { isLarger($0, than: hit) }) else { continue }
            if scope.covers(hit.first) {
                // "No difference … in reducing": the null cue has already said it.
                if nulls.isEmpty { pointers.append(Pointer(direction: .noDifference, hit: hit)) }
            } else {
                pointers.append(
                    Pointer(direction: hit.kind == .better ? .favoursIntervention : .favoursComparator, hit: hit))
            }
        }
        return pointers.sorted { $0.hit.first < $1.hit.first }
    }

    private static func isLarger(_ other: CueHit, than hit: CueHit) -> Bool {
        (other.kind == .better || other.kind == .worse) && other.kind != hit.kind && other.first <= hit.first
            && other.last >= hit.last && other.last - other.first > hit.last - hit.first
    }
}
