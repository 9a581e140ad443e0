import AssayKit

/// Finds pages that came twice: a cursor that stood still, or a server that took one page for another.
///
/// What a page repeats is left off the balance sheet: counted as duplicates, it would stand for the items that should have
/// come in its place. A page is the same where its readable records are the same, in the same order.
struct RepeatCheck {
    private var seen: [String: SequenceKey] = [:]
    private var repeats: [SequenceKey: SequenceKey] = [:]

    /// Whether a page came twice.
    var isEmpty: Bool { repeats.isEmpty }

    /// Whether all of a page's records came before in one page: of its own chain; or of another, where it has several
    /// records, which two parts that overlap are unlikely to have in common and nothing else.
    mutating func isRepeat(_ page: SourcePage, at key: SequenceKey) -> Bool {
        guard !page.records.isEmpty else { return false }
        let signature = page.records.map(\.sourceID).joined(separator: "\n")
        let place = page.records.count > 1 ? signature : "\(key.chain)\n\(signature)"
        guard let former = seen[place] else {
            seen[place] = key
            return false
        }
        repeats[key] = former
        return true
    }

    /// One problem for each repeated page, in the order of their places.
    var problems: [FetchProblem] {
        repeats.sorted { $0.key < $1.key }.map { key, former in
            FetchProblem(
                kind: "repeated-page", page: key.description,
                message: "the same page came before, at \(former): what should stand here is missing")
        }
    }
}
