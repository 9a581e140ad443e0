import AssayKit

/// What linking needs to know of one record, read once.
struct Traits: Sendable {
    let record: Record
    let kind: WorkKind
    let title: TitleKey
    let doi: DOIForm?
    let year: Int?
    let volume: String?
    let firstPage: String?
    let container: [String]
    /// The folded words of the first author's family name.
    let author: [String]
    /// Whether ``author`` is a family name rather than a name that the source does not split.
    let isFamily: Bool

    init(_ record: Record) {
        self.record = record
        title = TitleKey(record.title)
        kind = KindReader.kind(of: record, title: title)
        doi = record.identifiers.doi.map(DOIForm.init)
        year = record.date?.year
        volume = record.volume.flatMap(Self.firstNumber)
        firstPage = record.pages.flatMap(Self.firstPage)
        container = TitleKey.fold(record.container ?? "").filter { !Self.fillers.contains($0) }
        let first = record.contributors.first
        author = TitleKey.fold(first?.family ?? first?.literal ?? "")
        isFamily = first?.family != nil
    }

    var id: String { record.id }

    /// Which records may be one work: a notice is never its subject, a preprint never its article.
    var room: Room {
        switch kind {
        case .registration: .registration
        case .notice: .notice
        case .preprint: .preprint
        default: .publication
        }
    }

    enum Room: Sendable {
        case registration, notice, preprint, publication
    }
}

// MARK: - Places

extension Traits {
    private static let fillers: Set = ["the", "of", "and", "in", "for", "on", "de", "la", "der", "und"]

    /// The first run of digits of a volume such as `47`, `Vol. 47` or `47 Suppl 1`.
    private static func firstNumber(_ text: String) -> String? {
        let tail = text.drop { !($0.isASCII && $0.isNumber) }
        let digits = tail.prefix { $0.isASCII && $0.isNumber }.drop { $0 == "0" }
        return digits.isEmpty ? nil : String(digits)
    }

    /// What stands before the first dash or comma, lower case, without leading zeros: `S12-S18` gives `s12`.
    private static func firstPage(_ text: String) -> String? {
        let isEnd: (Character) -> Bool = { "-–—,;+ ".contains($0) }
        let head = text.trimmingWhitespace().prefix { !isEnd($0) }.lowercased()
        let page = head.drop { $0 == "0" || $0 == "p" || $0 == "." }
        return page.contains { $0.isNumber } ? String(page) : nil
    }
}
