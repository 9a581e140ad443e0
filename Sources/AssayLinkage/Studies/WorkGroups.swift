import AssayKit

/// Works joined into groups, with the registration numbers that the groups hold.
struct WorkGroups {
    private let works: [Work]
    private var parents: [Int]
    private var reasons: [(position: Int, reason: Study.Reason)] = []
    /// The registration numbers of each work: a registration's own, or the one that a publication was found to report.
    private(set) var trials: [Set<String>]
    /// The registration numbers of each group, at its root.
    private var held: [Set<String>]

    init(_ works: [Work]) {
        self.works = works
        parents = Array(works.indices)
        trials = works.map { work in
            work.kind == .registration
                ? Set(work.identifiers.filter { $0.scheme == .nct }.map(\.description)) : []
        }
        held = trials
    }

    /// The registration numbers that a publication names in structured fields.
    static func numbers(named work: Work) -> Set<String> {
        let named = work.identifiers.filter { $0.scheme == .nct }.map(\.description)
        let related = work.record.relations.filter { $0.kind == .reportsTrial }.compactMap(\.target)
        return Set(named + related.filter { $0.scheme == .nct }.map(\.description))
    }

    mutating func join(_ link: Link, rule: String) {
        join(link.left, link.right, rule: rule, evidence: link.evidence)
    }

    /// Joins two works unless their groups hold different registrations.
    mutating func join(_ left: Int, _ right: Int, rule: String, evidence: String, trial: String? = nil) {
        let one = root(left)
        let other = root(right)
        let numbers = held[one].union(held[other]).union([trial].compactMap(\.self))
        guard one != other else {
            note(left, trial: trial)
            return
        }
        guard numbers.count <= 1 else { return }
        parents[max(one, other)] = min(one, other)
        held[min(one, other)] = numbers
        note(left, trial: trial)
        let reason = Study.Reason(left: works[left].id, right: works[right].id, rule: rule, evidence: evidence)
        reasons.append((left, reason))
    }

    /// Keeps that a work reports a registration.
    mutating func note(_ position: Int, trial: String?) {
        guard let trial, held[root(position)].isSubset(of: [trial]) else { return }
        trials[position].insert(trial)
        held[root(position)].insert(trial)
    }

    /// The groups, by their first work, each with the reasons by which it came together.
    var all: [(works: [Int], reasons: [Study.Reason])] {
        let reasons = Dictionary(grouping: reasons) { root($0.position) }
        return Dictionary(grouping: works.indices, by: root).sorted { $0.key < $1.key }.map { top, group in
            (group, (reasons[top] ?? []).map(\.reason))
        }
    }

    private func root(_ position: Int) -> Int {
        var current = position
        while parents[current] != current { current = parents[current] }
        return current
    }
}
