package import Foundation

/// A new folder among the temporary files, removed with its last reference.
package final class ScratchFolder: Sendable {
    /// The folder.
    package let url: URL

    /// Makes the folder.
    ///
    /// - Throws: What the file manager throws.
    package init() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("assay-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        url = place.resolvingSymlinksInPath()
    }

    deinit {
        // What cannot be removed is left to the system.
        try? FileManager.default.removeItem(at: url)
    }
}
