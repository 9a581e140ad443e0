/// Tells where a record's results point, from its conclusion and results only.
enum DirectionReader {
    private static let conclusionWeight = 2.0
    private static let resultsWeight = 0.6
    private static let titleWeight = 0.8

    /// The direction. Designs that report no results of their own have none.
    static func direction(of text: RecordText, design: Design) -> DirectionTag {
        let silent = DirectionTag(label: .unclear, score: 0, spans: [])
        guard ![.protocolPaper, .registration, .editorial, .guideline].contains(design) else { return silent }
        var sums: [Direction: Double] = [:]
        var spans: [(weight: Double, direction: Direction, span: Span)] = []
        for sentence in text.sentences {
            guard let weight = weight(of: sentence, in: text) else { continue }
            for pointer in PointingReader.pointers(in: sentence, of: text) {
                sums[pointer.direction, default: 0] += weight
                let rule = "cue:\(CueLexicon.shared.phrase(pointer.hit))"
                let range = pointer.hit.first...pointer.hit.last
                spans.append((weight, pointer.direction, text.span(of: range, in: sentence, rule: rule)))
            }
        }
        let (label, share) = decide(sums)
        guard label != .unclear else { return silent }
        let own = spans.filter { label == .mixed || $0.direction == label }
        let best = own.enumerated().sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }
        return DirectionTag(label: label, score: Scores.rounded(share), spans: best.prefix(4).map(\.element.span))
    }

    private static func weight(of sentence: TextSentence, in text: RecordText) -> Double? {
        switch sentence.role {
        case .conclusion: isForward(sentence, text) ? 0.4 : conclusionWeight
        case .results: resultsWeight
        case .title: text.hits(sentence).contains { $0.kind == .hypothesis } ? nil : titleWeight
        default: nil
        }
    }

    /// Whether a concluding sentence only asks for more research.
    private static func isForward(_ sentence: TextSentence, _ text: RecordText) -> Bool {
        let field = text.field(sentence).text
        let words = Set(sentence.tokens.map(field.folded))
        return !words.isDisjoint(with: ["further", "future"])
            && !words.isDisjoint(with: ["needed", "required", "warranted"])
    }

    private static func decide(_ sums: [Direction: Double]) -> (Direction, Double) {
        let total = sums.values.reduce(0, +)
        guard total >= 0.6 else { return (.unclear, 0) }
        let better = sums[.favoursIntervention] ?? 0
        let worse = sums[.favoursComparator] ?? 0
        let same = sums[.noDifference] ?? 0
        let ranked = [(Direction.noDifference, same), (.favoursIntervention, better), (.favoursComparator, worse)]
        guard let top = ranked.max(by: { $0.1 < $1.1 }) else { return (.unclear, 0) }
        let share = top.1 / total
        if share >= 0.6 { return (top.0, share) }
        return (.mixed, 1 - share)
    }
}
