import AssayKit

/// The DOIs that stand with clearly different titles: a supplement's or a book's, which prove nothing of their parts.
struct SharedDOIs {
    private var untrusted: Set<String> = []

    init(_ traits: [Traits]) {
        var groups: [String: [Int]] = [:]
        for (position, trait) in traits.enumerated() {
            if let doi = trait.doi { groups[doi.base, default: []].append(position) }
        }
        for (doi, positions) in groups where positions.count > 1 {
            if Self.holdsDifferent(positions.map { traits[$0] }) { untrusted.insert(doi) }
        }
    }

    func isTrusted(_ traits: Traits) -> Bool {
        traits.doi.map { !untrusted.contains($0.base) } ?? false
    }

    /// Compares with at most eight spellings, so that a supplement of a thousand abstracts costs no more than a list.
    ///
    /// A translated or rewritten title is told from another publication's by first author and first page.
    private static func holdsDifferent(_ records: [Traits]) -> Bool {
        var spellings: [Traits] = []
        for record in records {
            let isNew = spellings.allSatisfy { $0.title != record.title }
            guard isNew else { continue }
            for other in spellings where record.title.isClearlyDifferent(from: other.title) {
                let fields = Comparison(record, other)
                if fields.author != .agree || fields.page != .agree { return true }
            }
            if spellings.count < 8 { spellings.append(record) }
        }
        return false
    }
}
