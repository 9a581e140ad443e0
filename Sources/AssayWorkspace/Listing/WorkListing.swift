import AssayAppraisal
import AssayLinkage
package import AssayStore
import Foundation

/// Lists the works of a library.
package struct WorkListing {
    /// One work of a list.
    package struct Item: Encodable, Sendable {
        /// The work's id.
        package var id: String
        /// Its title.
        package var title: String?
        /// Its year.
        package var year: Int?
        /// The study design's label.
        package var design: String
        /// How many took part, or `nil`.
        package var sampleSize: Int?
        /// Its standing.
        package var status: String
        /// What sort of publication it is.
        package var kind: String
        /// The study that it reports.
        package var study: String
        /// Its themes.
        package var themes: [String]
        /// Its identifiers as `scheme:value`.
        package var identifiers: [String]
        /// The records that describe it.
        package var records: [String]

        private enum CodingKeys: String, CodingKey {
            case id, title, year, design, status, kind, study, themes, identifiers, records
            case sampleSize = "sample_size"
        }
    }

    /// A part of a list, and how long the whole is.
    package struct Page: Sendable {
        /// How many works there are in all.
        package var total: Int
        /// The part.
        package var items: [Item]
    }

    private let library: Library

    /// A listing of a library.
    package init(_ library: Library) {
        self.library = library
    }

    /// The works that a filter names.
    ///
    /// - Throws: What the store throws.
    package func page(_ filter: WorkFilter) throws -> Page {
        let page = try library.works(filter)
        return Page(total: page.total, items: try page.rows.map(Self.item))
    }

    private static func item(_ row: WorkRow) throws -> Item {
        let entry = try JSONDecoder().decode(WorkEntry.self, from: Data(row.json.utf8))
        return Item(
            id: row.id, title: row.title, year: row.year, design: entry.tags.design.label.rawValue,
            sampleSize: entry.tags.sampleSize, status: row.status, kind: row.kind, study: entry.study,
            themes: entry.tags.themes.map(\.theme), identifiers: row.identifiers, records: entry.work.members)
    }
}
