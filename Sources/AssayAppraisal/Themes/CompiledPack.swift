/// A pack's terms as one automaton, and its MeSH rules as one table.
struct CompiledPack: Sendable {
    /// Where a rule of the pack belongs.
    struct Target: Hashable, Sendable {
        var theme: Int
        /// The sub-theme's place, or -1.
        var subtheme: Int
        var isExclusion: Bool
    }

    /// What kind of text is read.
    enum Reading {
        /// Titles and abstracts.
        case works
        /// A document under assay, with the pack's everyday words too.
        case documents
    }

    /// A term found in a text.
    struct Hit: Hashable, Sendable {
        var term: Int
        var target: Target
        var first: Int
        var last: Int
    }

    let pack: ThemePack
    private let phrases: [String]
    private let targets: [Target]
    private let automaton: PhraseAutomaton
    private let mesh: [String: [Target]]

    /// - Parameter reading: What kind of text the automaton is for.
    init(_ pack: ThemePack, reading: Reading = .works) {
        self.pack = pack
        var rules: [(String, Target)] = []
        var mesh: [String: [Target]] = [:]
        for (number, theme) in pack.themes.enumerated() {
            let target = Target(theme: number, subtheme: -1, isExclusion: false)
            rules += theme.terms.map { ($0, target) }
            if reading == .documents { rules += theme.documentTerms.map { ($0, target) } }
            rules += theme.exclude.map { ($0, Target(theme: number, subtheme: -1, isExclusion: true)) }
            for heading in theme.mesh { mesh[heading.lowercased(), default: []].append(target) }
            for (place, subtheme) in theme.subthemes.enumerated() {
                let target = Target(theme: number, subtheme: place, isExclusion: false)
                rules += subtheme.terms.map { ($0, target) }
                for heading in subtheme.mesh { mesh[heading.lowercased(), default: []].append(target) }
            }
        }
        phrases = rules.map(\.0)
        targets = rules.map(\.1)
        automaton = PhraseAutomaton(phrases)
        self.mesh = mesh
    }

    /// The rule id of a term.
    func rule(_ term: Int) -> String { "term:\(phrases[term])" }

    /// The id of a target's sub-theme, or `nil`.
    func subtheme(_ target: Target) -> String? {
        target.subtheme < 0 ? nil : pack.themes[target.theme].subthemes[target.subtheme].id
    }

    /// The targets of a MeSH heading, `heading/qualifier` or `/qualifier`.
    func targets(mesh key: String) -> [Target] { mesh[key] ?? [] }

    /// The terms in a text in order, without those inside an exclusion or inside a longer term of the same theme.
    func hits(in text: TokenisedText) -> [Hit] {
        let all = automaton.matches(in: text).map {
            Hit(term: $0.phrase, target: targets[$0.phrase], first: $0.first, last: $0.last)
        }
        guard !all.isEmpty else { return [] }
        let ordered = all.sorted { left, right in
            (left.first, -left.last, -left.target.subtheme, left.term)
                < (right.first, -right.last, -right.target.subtheme, right.term)
        }
        var reach = [Int](repeating: -1, count: pack.themes.count)
        return ordered.filter { hit in
            guard hit.last > reach[hit.target.theme] else { return false }
            reach[hit.target.theme] = hit.last
            return !hit.target.isExclusion
        }
    }
}
