import AssayKit

extension Comparison {
    mutating func compareWorks() {
        let before = Self.index(old.works, by: \.id)
        let after = Self.index(new.works, by: \.id)
        let members = Membership(old: old.members, new: new.members)
        for (id, work) in after {
            if let earlier = before[id] {
                compare(earlier, work, members)
            } else {
                tellArrival(of: work, members, stillThere: after)
            }
        }
        for (id, work) in before where after[id] == nil { tellDeparture(of: work, members) }
    }

    private mutating func compare(_ earlier: WorkRow, _ work: WorkRow, _ members: Membership) {
        if earlier.status != work.status {
            add(.integrityChanged, work.id, cause: members.added(to: work.id), change(earlier.status, work.status))
        }
        var unjudged = earlier
        unjudged.status = work.status
        // A standing that changed is told once; the text of the work holds it too.
        let isMore = earlier.status == work.status ? isOther(earlier, work) : unjudged.visible != work.visible
        let added = members.added(to: work.id)
        if isMore || !added.isEmpty || !members.removed(from: work.id).isEmpty {
            add(.workUpdated, work.id, cause: added, ["title": Self.text(work.title)])
        }
    }

    private func isOther(_ earlier: WorkRow, _ work: WorkRow) -> Bool {
        earlier.json != work.json && !isSameWork(earlier, work)
    }

    private mutating func tellArrival(of work: WorkRow, _ members: Membership, stillThere: [String: WorkRow]) {
        let origins = members.origins(of: work.id).filter { stillThere[$0] != nil }
        let details = ["title": Self.text(work.title), "status": .string(work.status), "kind": .string(work.kind)]
        if origins.isEmpty {
            add(.workNew, work.id, cause: members.added(to: work.id), details)
        } else {
            add(.workSplit, work.id, cause: origins, details)
        }
    }

    private mutating func tellDeparture(of work: WorkRow, _ members: Membership) {
        let heirs = members.heirs(of: work.id)
        add(heirs.isEmpty ? .workGone : .workMerged, work.id, cause: heirs, ["title": Self.text(work.title)])
    }

    private func change(_ from: String, _ to: String) -> [String: JSONValue] {
        ["from": .string(from), "to": .string(to)]
    }
}

extension WorkRow {
    /// What queries see of a work, without its text.
    fileprivate var visible: WorkRow {
        var copy = self
        copy.json = ""
        return copy
    }
}

/// Which records moved between works.
private struct Membership {
    private var before: [String: [String]] = [:]
    private var after: [String: [String]] = [:]
    private var oldWork: [String: String] = [:]
    private var newWork: [String: String] = [:]

    init(old: [MemberRow], new: [MemberRow]) {
        for member in old {
            before[member.workID, default: []].append(member.recordID)
            oldWork[member.recordID] = member.workID
        }
        for member in new {
            after[member.workID, default: []].append(member.recordID)
            newWork[member.recordID] = member.workID
        }
    }

    /// The records that a work holds now and did not, sorted.
    func added(to work: String) -> [String] {
        (after[work] ?? []).filter { oldWork[$0] != work }.sorted()
    }

    /// The records that a work held and holds no more, sorted.
    func removed(from work: String) -> [String] {
        (before[work] ?? []).filter { newWork[$0] != work }.sorted()
    }

    /// The works that held the records of a work before, sorted.
    func origins(of work: String) -> [String] {
        Set((after[work] ?? []).compactMap { oldWork[$0] }).sorted()
    }

    /// The works that hold the former records of a work now, sorted.
    func heirs(of work: String) -> [String] {
        Set((before[work] ?? []).compactMap { newWork[$0] }).sorted()
    }
}
