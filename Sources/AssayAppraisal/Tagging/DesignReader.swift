import AssayKit

/// Tells a record's study design: metadata first, then the cues of title and abstract.
enum DesignReader {
    /// The design of a record. Order: registry facts, publication types, the container, coarse types,
    /// MeSH for animals, cues, weak types, weak MeSH.
    static func design(of record: Record, text: RecordText) -> DesignTag {
        if record.trial != nil { return DesignTag(label: .registration, score: 1, rule: "trial:registry", spans: []) }
        let types = record.types.map { $0.lowercased() }
        let cues = DesignCues.reading(of: text)
        let decided = strongType(types, cues) ?? container(record, cues) ?? coarseType(types, cues)
        if let decided { return decided }
        let mesh = MeshFacts(record.subjects)
        if let tag = animal(mesh, cues) { return tag }
        if let best = cues.best { return best }
        return weakType(types) ?? mesh.design ?? preclinical(mesh)
            ?? DesignTag(label: .other, score: 0.2, rule: "none", spans: [])
    }

    /// A type that decides, except that a cue may make it finer.
    private static func strongType(_ types: [String], _ cues: DesignCues.Reading) -> DesignTag? {
        for (type, design) in DesignTypes.strong where types.contains(type) {
            return tag(finer(design, cues), type)
        }
        return nil
    }

    /// A type that needs a cue to be read; a synthesis in the title goes before "clinical trial".
    private static func coarseType(_ types: [String], _ cues: DesignCues.Reading) -> DesignTag? {
        for (type, candidates) in DesignTypes.coarse where types.contains(type) {
            if cues.isSynthesis, !cues.titleSays(.protocolPaper), !candidates.contains(.systematicReview) {
                return tag(cues.synthesis, type, score: 0.9)
            }
            if let better = cues.best(among: candidates) { return tag(better, type, score: 0.9) }
            guard let plain = candidates.last else { continue }
            return tag(plain, type, score: 0.8)
        }
        return nil
    }

    private static func finer(_ design: Design, _ cues: DesignCues.Reading) -> Design {
        switch design {
        case .randomisedTrial:
            cues.titleSays(.protocolPaper) ? .protocolPaper : cues.isSynthesis ? cues.synthesis : design
        case .systematicReview: cues.titleSays(.metaAnalysis) ? .metaAnalysis : design
        case .caseReport: cues.titleSays(.caseSeries) ? .caseSeries : design
        default: design
        }
    }

    /// The Cochrane Database of Systematic Reviews holds reviews and their protocols.
    private static func container(_ record: Record, _ cues: DesignCues.Reading) -> DesignTag? {
        guard let name = record.container?.lowercased(),
            name.contains("cochrane database of systematic reviews") || name.contains("cochrane database syst rev"),
            !cues.titleSays(.protocolPaper), cues.best?.label != .protocolPaper
        else { return nil }
        return DesignTag(
            label: cues.titleSays(.metaAnalysis) ? .metaAnalysis : .systematicReview, score: 0.95,
            rule: "container:cochrane database of systematic reviews", spans: [])
    }

    private static func tag(_ design: Design, _ type: String, score: Double = 0.98) -> DesignTag {
        DesignTag(label: design, score: score, rule: "type:\(type)", spans: [])
    }

    private static func animal(_ mesh: MeshFacts, _ cues: DesignCues.Reading) -> DesignTag? {
        guard mesh.isAnimalOnly,
            cues.best.map({ ![.systematicReview, .metaAnalysis, .inVitro].contains($0.label) }) ?? true
        else { return nil }
        return DesignTag(label: .animal, score: 0.95, rule: "mesh:animals without humans", spans: [])
    }

    private static func preclinical(_ mesh: MeshFacts) -> DesignTag? {
        mesh.isLaboratory ? DesignTag(label: .inVitro, score: 0.7, rule: "mesh:cells without humans", spans: []) : nil
    }

    private static func weakType(_ types: [String]) -> DesignTag? {
        for (type, design) in DesignTypes.weak where types.contains(type) { return tag(design, type, score: 0.7) }
        return nil
    }
}
