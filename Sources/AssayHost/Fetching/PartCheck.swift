import AssayKit

/// Checks a search that a plugin cut into parts: whether each part brought what the source announced of it.
///
/// A response belongs to the part that it begins, or else to that of the response that asked for it. Which part that is
/// shows at the end only, since a request may have been asked for after a glance, before its asker was read.
struct PartCheck {
    private var begun: [SequenceKey: SourcePage.Part] = [:]
    private var came: [SequenceKey: Int] = [:]

    /// Whether the search was cut at all.
    var isCut: Bool { !begun.isEmpty }

    /// Notes the part that a response begins, and how many items of it can be accounted for.
    mutating func note(_ page: SourcePage, of key: SequenceKey) {
        begun[key] = page.part ?? begun[key]
        let number = Self.sum(page.records.count + page.problems.count, max(0, page.unreachable))
        if number > 0 { came[key] = Self.sum(came[key, default: 0], number) }
    }

    /// What does not add up, in the order of the parts' places.
    ///
    /// - Parameters:
    ///   - declared: The total of the uncut search, where the source told one.
    ///   - isWhole: Whether every request was answered and no limit stopped the search; where not, a part may be short for
    ///     that reason, which is told elsewhere.
    func problems(declared: Int?, isWhole: Bool) -> [FetchProblem] {
        guard isCut else { return [] }
        let sums = sumsOfParts()
        let parts = begun.sorted { $0.key < $1.key }.compactMap { key, part -> FetchProblem? in
            let sum = sums.ofParts[key] ?? 0
            guard sum > part.total || (isWhole && sum < part.total) else { return nil }
            return FetchProblem(
                kind: "part", page: key.description,
                message: "part \(part.name): the source announced \(part.total) items and \(sum) came")
        }
        return parts + (isWhole ? total(declared, outside: sums.outside) : [])
    }

    private func total(_ declared: Int?, outside: Int) -> [FetchProblem] {
        let announced = begun.values.reduce(0) { Self.sum($0, max(0, $1.total)) }
        guard let declared, Self.sum(announced, outside) != declared else { return [] }
        return [FetchProblem(kind: "part", message: "the parts announce \(announced) of \(declared) items")]
    }

    private func sumsOfParts() -> (ofParts: [SequenceKey: Int], outside: Int) {
        var ofParts: [SequenceKey: Int] = [:]
        var outside = 0
        for (key, number) in came {
            if let part = part(of: key) {
                ofParts[part] = Self.sum(ofParts[part, default: 0], number)
            } else {
                outside = Self.sum(outside, number)
            }
        }
        return (ofParts, outside)
    }

    /// The place where the part of a response began: its own, or that of the nearest response before it.
    private func part(of key: SequenceKey) -> SequenceKey? {
        var next: SequenceKey? = key
        while let key = next {
            if begun[key] != nil { return key }
            next = key.before
        }
        return nil
    }

    private static func sum(_ left: Int, _ right: Int) -> Int {
        let (sum, overflows) = left.addingReportingOverflow(right)
        return overflows ? .max : sum
    }
}
