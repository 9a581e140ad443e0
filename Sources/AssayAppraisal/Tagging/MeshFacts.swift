import AssayKit

/// What MeSH headings say of a design.
struct MeshFacts: Sendable {
    private let terms: Set<String>

    init(_ subjects: [Subject]) {
        terms = Set(subjects.map { $0.term.lowercased() })
    }

    /// Whether animals were studied and no humans.
    var isAnimalOnly: Bool {
        guard !terms.contains("humans") else { return false }
        return !terms.isDisjoint(with: [
            "animals", "mice", "rats", "dogs", "rabbits", "swine", "disease models, animal",
        ])
    }

    /// Whether cells were studied and no humans named.
    var isLaboratory: Bool {
        !terms.contains("humans") && !terms.isDisjoint(with: ["in vitro techniques", "cell line", "cells, cultured"])
    }

    /// The design that a heading names.
    var design: DesignTag? {
        for (term, design) in Self.designs where terms.contains(term) {
            return DesignTag(label: design, score: 0.7, rule: "mesh:\(term)", spans: [])
        }
        return nil
    }

    private static let designs: [(String, Design)] = [
        ("random allocation", .randomisedTrial), ("double-blind method", .randomisedTrial),
        ("single-blind method", .randomisedTrial), ("case-control studies", .caseControl),
        ("cross-sectional studies", .crossSectional), ("qualitative research", .qualitative),
        ("cost-benefit analysis", .economicEvaluation), ("quality-adjusted life years", .economicEvaluation),
        ("cohort studies", .cohort), ("retrospective studies", .cohort), ("prospective studies", .cohort),
        ("follow-up studies", .cohort), ("longitudinal studies", .cohort),
        ("surveys and questionnaires", .crossSectional),
        ("practice guidelines as topic", .guideline), ("in vitro techniques", .inVitro),
    ]
}
