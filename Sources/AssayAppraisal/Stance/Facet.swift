/// What a claim or a sentence of a study is about, apart from the topic: the parts that must meet.
struct Facet: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    /// Relief, response, benefit: whether it works.
    static let relief = Facet(rawValue: 1 << 0)
    /// How soon.
    static let onset = Facet(rawValue: 1 << 1)
    /// How long it lasts.
    static let duration = Facet(rawValue: 1 << 2)
    static let relapse = Facet(rawValue: 1 << 3)
    /// In whom other treatments failed; a matter of the study's population.
    static let resistance = Facet(rawValue: 1 << 4)
    /// One dose.
    static let single = Facet(rawValue: 1 << 5)
    /// Many doses.
    static let repeated = Facet(rawValue: 1 << 6)
    static let cognition = Facet(rawValue: 1 << 7)
    /// Safety and adverse effects at large.
    static let safety = Facet(rawValue: 1 << 8)
    static let perception = Facet(rawValue: 1 << 9)
    static let circulation = Facet(rawValue: 1 << 10)
    /// Nausea, dizziness, sedation and the like.
    static let malaise = Facet(rawValue: 1 << 11)
    static let bladder = Facet(rawValue: 1 << 12)
    static let addiction = Facet(rawValue: 1 << 13)
    static let bleeding = Facet(rawValue: 1 << 14)
    static let death = Facet(rawValue: 1 << 15)
    static let suicidality = Facet(rawValue: 1 << 16)
    static let cost = Facet(rawValue: 1 << 17)
    /// Who pays.
    static let payment = Facet(rawValue: 1 << 18)
    static let approval = Facet(rawValue: 1 << 19)
    /// Whether one can get there.
    static let access = Facet(rawValue: 1 << 20)
    /// That evidence is missing.
    static let gap = Facet(rawValue: 1 << 21)
    /// Whether patients could tell what they were given.
    static let masking = Facet(rawValue: 1 << 22)
    /// Given together with something else.
    static let combination = Facet(rawValue: 1 << 23)
    static let home = Facet(rawValue: 1 << 24)
    /// Watching patients after a dose.
    static let monitoring = Facet(rawValue: 1 << 25)

    /// How it acts.
    static let mechanism = Facet(rawValue: 1 << 26)

    /// When the effect is strongest.
    static let peak = Facet(rawValue: 1 << 27)

    /// Named harms: each is a matter of its own.
    static let harms: Facet = [.perception, .circulation, .malaise, .bladder, .addiction, .bleeding, .death]
    /// Who was studied and how it was given: met by the study as a whole.
    static let settings: Facet = [.resistance, .single, .repeated, .combination]
    /// Met by a sentence, but without a side of their own.
    static let conditions: Facet = [.onset, .home, .monitoring, .mechanism, .peak]
    /// What says more than that it works.
    static let beyondRelief: Facet = harms.union([
        .duration, .relapse, .cognition, .safety, .suicidality, .cost, .payment, .approval, .access, .gap, .masking,
        .mechanism, .peak,
    ])
    /// Outcomes of their own: a finding on one of them says nothing to a claim about another.
    static let outcomes: Facet = harms.union([.cognition, .suicidality, .cost])
    /// What says more than that it is safe.
    static let beyondSafety: Facet = harms.union([.cognition, .cost, .payment, .approval, .access])

    /// The facets one by one.
    var each: [Facet] {
        (0..<28).map { Facet(rawValue: 1 << UInt32($0)) }.filter(contains)
    }
}
