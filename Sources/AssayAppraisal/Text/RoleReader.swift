/// Gives roles to the sentences of abstracts without labels: cues, place and numbers, then the best path (Viterbi).
enum RoleReader {
    private static let roles: [SentenceRole] = [.background, .objective, .methods, .results, .conclusion]

    /// Fills in the roles of sentences that no label gave one.
    static func assignRoles(to sentences: inout [TextSentence], in text: FieldText, labelled: Bool) {
        let open = sentences.indices.filter { sentences[$0].field == .abstract && sentences[$0].role == .other }
        guard let first = open.first, let last = open.last else { return }
        if labelled, open.count < sentences.count { return assignMixed(open, &sentences, text) }
        applyInlineLabels(open, &sentences, text)
        let rest = sentences[first...last].indices.filter { sentences[$0].role == .other }
        guard !rest.isEmpty else { return }
        if rest.count <= 2, open.count == rest.count { return assignLone(rest, &sentences, text) }
        for (index, role) in zip(rest, path(rest.map { sentences[$0] }, text)) { sentences[index].role = role }
    }

    /// One or two sentences are no abstract with parts: what is not an aim reports.
    private static func assignLone(_ open: [Int], _ sentences: inout [TextSentence], _ text: FieldText) {
        for index in open {
            let kinds = Set(text.hits[sentences[index].hits].map(\.kind))
            let isAim = kinds.contains(.objective) && !kinds.contains(.conclusion)
            sentences[index].role = isAim ? .objective : kinds.contains(.conclusion) ? .conclusion : .results
        }
    }

    /// In a labelled abstract, a section whose label gives no role is read by its own cues.
    private static func assignMixed(_ open: [Int], _ sentences: inout [TextSentence], _ text: FieldText) {
        for index in open {
            let scores = emission(sentences[index], place: 0.5, isLast: false, text)
            let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 2
            sentences[index].role = roles[best]
        }
    }

    /// `RESULTS: …` written into the running text holds until the next such label.
    private static func applyInlineLabels(_ open: [Int], _ sentences: inout [TextSentence], _ text: FieldText) {
        var current: SentenceRole?
        for index in open {
            if let role = inlineLabel(sentences[index], text) { current = role }
            if let current { sentences[index].role = current }
        }
    }

    private static func inlineLabel(_ sentence: TextSentence, _ text: FieldText) -> SentenceRole? {
        let scalars = text.text.scalars[sentence.start..<min(sentence.end, sentence.start + 40)]
        guard let colon = scalars.firstIndex(of: ":"), let first = scalars.first, Folding.isCapital(first) else {
            return nil
        }
        let label = text.text.slice(sentence.start, colon)
        guard label.split(separator: " ").count <= 4 else { return nil }
        return SentenceRole(label: label)
    }

    /// The most likely sequence of roles.
    private static func path(_ sentences: [TextSentence], _ text: FieldText) -> [SentenceRole] {
        var scores: [Double] = [0.6, 0.3, -0.5, -3, -3]
        var back: [[Int]] = []
        for (place, sentence) in sentences.enumerated() {
            let relative = Double(place) / Double(max(1, sentences.count - 1))
            let own = emission(sentence, place: relative, isLast: place == sentences.count - 1, text)
            let step = bestStep(to: own, from: scores, isFirst: place == 0)
            scores = step.scores
            back.append(step.origins)
        }
        var state = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
        var found = [roles[state]]
        for origins in back.dropFirst().reversed() {
            state = origins[state]
            found.append(roles[state])
        }
        return found.reversed()
    }

    private static func bestStep(
        to own: [Double], from scores: [Double], isFirst: Bool
    ) -> (scores: [Double], origins: [Int]) {
        var next = own
        var origins = [0, 1, 2, 3, 4]
        for role in own.indices {
            var best = -Double.infinity
            for origin in scores.indices {
                let score = scores[origin] + (isFirst ? (origin == role ? 0 : -100) : transitions[origin][role])
                if score > best { (best, origins[role]) = (score, origin) }
            }
            next[role] += best
        }
        return (next, origins)
    }

    private static let transitions: [[Double]] = [
        [0, -0.3, -0.6, -1.2, -2.5], [-1.5, 0, -0.2, -0.9, -2.5], [-3, -2, 0, -0.3, -1.8], [-4, -3.5, -1.8, 0, -0.5],
        [-4, -4, -3, -2, 0],
    ]

    /// How well a sentence fits each role on its own.
    private static func emission(
        _ sentence: TextSentence, place: Double, isLast: Bool, _ text: FieldText
    ) -> [Double] {
        var counts = [Double](repeating: 0, count: 5)
        for hit in text.hits[sentence.hits] {
            guard let role = role(of: hit.kind) else { continue }
            counts[role] = min(2, counts[role] + 1)
        }
        let numbers = Double(min(4, sentence.tokens.count { text.text.tokens[$0].traits.contains(.number) }))
        return [
            counts[0] * 1.0 + 0.9 - 2.6 * place - 0.25 * numbers,
            counts[1] * 1.7 + 0.2 - 1.6 * place - 0.2 * numbers,
            counts[2] * 1.2 + 0.7 - 1.2 * abs(place - 0.35),
            counts[3] * 0.9 + 0.2 - 1.4 * abs(place - 0.7) + 0.3 * numbers,
            counts[4] * 1.1 - 0.8 + 1.6 * place - 0.35 * numbers + (isLast ? 1.8 : 0),
        ]
    }

    private static func role(of kind: CueKind) -> Int? {
        switch kind {
        case .background: 0
        case .objective: 1
        case .methods: 2
        case .results: 3
        case .conclusion: 4
        default: nil
        }
    }
}
