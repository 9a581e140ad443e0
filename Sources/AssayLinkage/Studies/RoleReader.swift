import AssayKit

/// Tells what each work is within its study.
enum RoleReader {
    /// The reports of a study's works, ordered by role, date and id.
    static func reports(_ works: [Work]) -> [Study.Report] {
        let ordered = works.sorted { (key($0), $0.id) < (key($1), $1.id) }
        var roles = Dictionary(ordered.map { ($0.id, role(of: $0)) }, uniquingKeysWith: { first, _ in first })
        let full = ordered.filter { roles[$0.id] == .primary }
        for later in full.dropFirst() { roles[later.id] = .secondary }
        let ranks = Dictionary(
            uniqueKeysWithValues: Study.Role.allCases.enumerated().map { ($0.element, $0.offset) })
        return ordered.map { Study.Report(work: $0.id, role: roles[$0.id] ?? .other) }.enumerated()
            .sorted { (ranks[$0.element.role] ?? 0, $0.offset) < (ranks[$1.element.role] ?? 0, $1.offset) }
            .map(\.element)
    }

    /// Undated works come last.
    private static func key(_ work: Work) -> String {
        work.record.date?.firstDay.description ?? "9999-99-99"
    }

    private static func role(of work: Work) -> Study.Role {
        switch work.kind {
        case .registration: .registration
        case .preprint: .preprint
        case .notice: .correction
        case .abstract: .abstract
        case .article: article(work)
        case .comment, .book, .chapter, .thesis, .dataset: .other
        }
    }

    /// What an article's title and types say; anything that they do not mark is a full report.
    private static func article(_ work: Work) -> Study.Role {
        let title = TitleKey.fold(work.record.title ?? "")
        let types = work.record.types.map { $0.lowercased() }
        if types.contains("clinical trial protocol") || contains(title, protocols) { return .protocol }
        if contains(title, followUps) { return .followUp }
        return contains(title, secondary) ? .secondary : .primary
    }

    /// Whether the words of a phrase follow each other in the title. This runs for every work.
    private static func contains(_ title: [String], _ phrases: [[String]]) -> Bool {
        title.indices.contains { start in
            phrases.contains { phrase in title[start] == phrase.first && title[start...].starts(with: phrase) }
        }
    }

    private static let protocols = words([
        "study protocol", "trial protocol", "protocol for a", "protocol of a", "protocol for the",
        "rationale and design", "design and rationale",
    ])

    private static let followUps = words([
        "follow up study", "follow up of", "extension study", "long term extension", "long term follow up",
    ])

    private static let secondary = words([
        "secondary analysis", "secondary analyses", "post hoc", "subgroup analysis", "exploratory analysis",
        "pooled analysis", "mediation analysis", "subanalysis",
    ])

    private static func words(_ phrases: [String]) -> [[String]] {
        phrases.map { $0.split(separator: " ").map(String.init) }
    }
}
