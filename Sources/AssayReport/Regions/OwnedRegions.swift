import AssayKit

/// Writes the machine's regions into a report whose other text belongs to a person.
///
/// ```
/// <!-- assay:begin claims sha256=… -->     the digest of the lines between the markers, with line feeds as line ends
///
/// ## Claims …
///
/// <!-- assay:end claims -->
///
/// A person's text, kept byte for byte.
/// ```
package enum OwnedRegions {
    /// The report with these regions: each replaced where it stands, all else kept byte for byte.
    ///
    /// A region that the report does not have yet goes behind its predecessor in `regions`; one that is no longer in
    /// `regions` is taken out. Lines end as the existing report's first line does.
    ///
    /// - Parameter existing: The report as it is; `nil` or empty for a new one.
    /// - Throws: ``OwnedRegionError`` where a region was edited or markers are damaged; nothing is lost then.
    package static func merge(existing: String?, regions: [ReportRegion]) throws(OwnedRegionError) -> String {
        guard let existing, !existing.isEmpty else { return document(of: regions) }
        var document = try OwnedDocument(existing)
        let edited = edits(in: document)
        guard edited.isEmpty else { throw .edited(edited) }
        document.remove { name in !regions.contains { $0.name == name } }
        for (index, region) in regions.enumerated() {
            document.place(region, behind: regions[..<index].map(\.name), before: regions[(index + 1)...].map(\.name))
        }
        return document.text
    }

    /// The regions that were edited by hand.
    ///
    /// - Throws: ``OwnedRegionError`` with the code `damaged`.
    package static func check(existing: String) throws(OwnedRegionError) -> [EditedRegion] {
        edits(in: try OwnedDocument(existing))
    }

    /// A new report: the regions in order with blank lines between.
    static func document(of regions: [ReportRegion]) -> String {
        regions.map { OwnedDocument.Region($0).text(lineEnd: "\n") }.joined(separator: "\n")
    }

    private static func edits(in document: OwnedDocument) -> [EditedRegion] {
        document.regions.filter(\.isEdited).map { EditedRegion(name: $0.name, line: $0.line) }
    }
}
