import AssayAppraisal

/// How many studies stand behind findings: each once, under the strongest design of its reports with a finding.
struct StudyCounts {
    /// How many studies.
    let studies: Int
    /// How many of each design, by its label.
    let designs: [String: Int]

    init(_ findings: [Finding], _ works: [String: WorkEntry]) {
        let byStudy = Dictionary(grouping: findings) { works[$0.work]?.study ?? $0.work }
        studies = byStudy.count
        let strongest = byStudy.values.compactMap { $0.compactMap { works[$0.work]?.tags.design.label }.min() }
        designs = Dictionary(strongest.map { ($0.rawValue, 1) }, uniquingKeysWith: +)
    }
}
