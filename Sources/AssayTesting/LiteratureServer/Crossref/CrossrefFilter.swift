/// The `filter` parameter: different names must all hold, of one name's values any.
struct CrossrefFilter {
    private let conditions: [String: [String]]

    private static let flags: Set<String> = ["has-abstract", "has-clinical-trial-number", "is-update", "has-relation"]
    private static let values: Set<String> = ["type", "doi", "update-type", "updates", "container-title"]

    /// Reads the parameter.
    init(_ parameter: String?) throws(CrossrefProblem) {
        var conditions: [String: [String]] = [:]
        for part in (parameter ?? "").split(separator: ",") {
            let sides = part.split(separator: ":", maxSplits: 1).map(String.init)
            guard let name = sides.first, sides.count == 2 else { throw .filterValue(String(part), "") }
            try Self.check(name, sides[1])
            conditions[name, default: []].append(sides[1])
        }
        self.conditions = conditions
    }

    /// Whether the filter lets a work through.
    func admits(_ work: CorpusWork, _ library: Library) -> Bool {
        conditions.allSatisfy { name, values in
            values.contains { holds(name, $0, work, library) }
        }
    }

    private static func check(_ name: String, _ value: String) throws(CrossrefProblem) {
        if flags.contains(name) {
            guard ["0", "1", "true", "false", "t", "f"].contains(value) else { throw .filterValue(name, value) }
        } else if isDate(name) {
            guard SearchDate.key(value, fill: 1) != nil else { throw .filterValue(name, value) }
        } else if !values.contains(name) {
            throw .filter(name)
        }
    }

    private static func isDate(_ name: String) -> Bool {
        let kinds = ["pub-date", "posted-date", "online-pub-date", "print-pub-date", "created-date", "index-date"]
        return kinds.contains { name == "from-\($0)" || name == "until-\($0)" }
    }

    private func holds(_ name: String, _ value: String, _ work: CorpusWork, _ library: Library) -> Bool {
        if Self.flags.contains(name) { return flag(name, work, library) == ["1", "true", "t"].contains(value) }
        let updates = CrossrefUpdates(of: work, in: library).to
        return switch name {
        case "type": work.crossrefKind == value
        case "doi": work.doi?.lowercased() == value.lowercased()
        case "updates": updates.contains { $0.doi.lowercased() == value.lowercased() }
        case "update-type": updates.contains { $0.kind.crossrefType == value }
        case "container-title": work.journal?.lowercased() == value.lowercased()
        case "from-index-date": work.changeKey >= SearchDate.key(value, fill: 1) ?? Int.max
        case _ where name.hasPrefix("from-"): work.dateKey >= SearchDate.key(value, fill: 1) ?? Int.max
        default: work.dateKey != 0 && work.dateKey <= SearchDate.key(value, fill: 99) ?? 0
        }
    }

    private func flag(_ name: String, _ work: CorpusWork, _ library: Library) -> Bool {
        switch name {
        case "has-abstract": !work.abstract.isEmpty
        case "has-clinical-trial-number": !work.ncts.isEmpty
        case "is-update": !CrossrefUpdates(of: work, in: library).to.isEmpty
        default: work.preprintOf != nil || work.hasPreprint != nil
        }
    }
}

extension CorpusWork {
    /// Crossref's name of the kind of work.
    var crossrefKind: String {
        crossrefType ?? (isPreprint ? "posted-content" : "journal-article")
    }
}
