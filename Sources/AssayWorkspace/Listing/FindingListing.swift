import AssayAppraisal
import AssayLinkage
package import AssayStore
import Foundation

/// Lists the findings of a library, and how they stand to a claim.
package struct FindingListing {
    /// One finding of a list.
    package struct Item: Encodable, Sendable {
        /// The finding's id.
        package var id: String
        /// The work that it stands in.
        package var work: String
        /// The theme.
        package var theme: String
        /// The sub-theme, or `nil`.
        package var subtheme: String?
        /// The sentence, verbatim.
        package var text: String
        /// `title` or `abstract`.
        package var field: String
        /// The section's label, or `nil`.
        package var section: String?
        /// Where it starts in the field, in Unicode scalars.
        package var start: Int
        /// Where it ends, not included.
        package var end: Int
        /// Whether the theme's term is negated.
        package var negated: Bool
        /// The study design's label.
        package var design: String
        /// How many took part, or `nil`.
        package var sampleSize: Int?
        /// The year of publication, or `nil`.
        package var year: Int?
        /// Where the work's results point.
        package var direction: String
        /// How sure the tagger is, 0 to 1.
        package var score: Double
        /// The rule that led there.
        package var rule: String

        private enum CodingKeys: String, CodingKey {
            case id, work, theme, subtheme, text, field, section, start, end, negated, design, year, direction, score
            case rule
            case sampleSize = "sample_size"
        }
    }

    private let library: Library

    /// A listing of a library.
    package init(_ library: Library) {
        self.library = library
    }

    /// The findings, best evidence first.
    ///
    /// - Parameters:
    ///   - theme: Only those of a theme.
    ///   - work: Only those of a work.
    /// - Throws: What the store throws.
    package func items(theme: String?, work: String?) throws -> [Item] {
        guard let evidence = try EvidenceStorage.evidence(from: library.derived()) else { return [] }
        let works = Dictionary(evidence.works.map { ($0.work.id, $0) }, uniquingKeysWith: { first, _ in first })
        let chosen = evidence.findings.filter { finding in
            (theme == nil || finding.theme == theme) && (work == nil || finding.work == work)
        }
        let ordered = chosen.compactMap { finding in works[finding.work].map { (EvidenceOrder($0), finding) } }
            .sorted { ($0.0, $0.1.theme, $0.1.span.start) < ($1.0, $1.1.theme, $1.1.span.start) }
        return ordered.map { Self.item($0.1) }
    }

    /// Refuses a theme that the library was not tagged with, so that a slip of the pen does not read as "no findings".
    ///
    /// - Throws: ``WorkspaceError`` with code `usage`, and what the store throws.
    package func requireTheme(_ theme: String) throws {
        guard let pack = try EvidenceStorage.pack(of: library) else { return }
        guard !pack.themes.contains(where: { $0.id == theme }) else { return }
        throw WorkspaceError(
            .usage, "there is no theme \"\(theme)\" in this workspace",
            hint: "its themes: \(pack.themes.map(\.id).joined(separator: ", "))")
    }

    private static func item(_ finding: Finding) -> Item {
        Item(
            id: finding.id, work: finding.work, theme: finding.theme, subtheme: finding.subtheme,
            text: finding.span.text, field: finding.span.field.rawValue, section: finding.span.section,
            start: finding.span.start, end: finding.span.end, negated: finding.negated,
            design: finding.design.rawValue, sampleSize: finding.sampleSize, year: finding.year,
            direction: finding.direction.rawValue, score: finding.score, rule: finding.span.rule)
    }
}
