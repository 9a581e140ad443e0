/// Why an existing report was not overwritten.
package struct OwnedRegionError: Error, Hashable, Sendable {
    /// What is wrong; ``OwnedRegionError/edited`` is exit code 4 at the command line.
    package enum Code: Hashable, Sendable {
        /// Text was changed inside a region.
        case edited
        /// The markers do not pair up, so that it cannot be told what belongs to whom.
        case damaged
    }

    /// What is wrong.
    package var code: Code
    /// The regions that were edited; empty for other codes.
    package var edited: [EditedRegion]
    /// The message: the thing, the place and what to do.
    package var message: String

    /// Text was changed inside these regions.
    package static func edited(_ regions: [EditedRegion]) -> OwnedRegionError {
        let places = regions.map { "'\($0.name)' (line \($0.line))" }
        let noun = regions.count == 1 ? "region" : "regions"
        let message = """
            The report was edited inside the \(noun) \(Wording.list(places)), which the next update would overwrite. \
            Move the text behind an 'assay:end' line, where it is kept, and undo the edit.
            """
        return OwnedRegionError(code: .edited, edited: regions, message: message)
    }

    /// A marker does not fit.
    static func damaged(line: Int, _ problem: String) -> OwnedRegionError {
        let message = """
            The report's markers are damaged at line \(line): \(problem). Nothing was overwritten. \
            Repair the line, or move the report away and build it anew.
            """
        return OwnedRegionError(code: .damaged, edited: [], message: message)
    }
}

extension OwnedRegionError: CustomStringConvertible {
    /// The message.
    package var description: String { message }
}
