import Foundation

/// A folder of this run's own.
struct ScratchFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "assay-benchmark-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    /// A folder in it that was not there before.
    func makeFolder(_ name: String) throws -> URL {
        let folder = url.appending(path: "\(name)-\(UUID().uuidString.prefix(8))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }

    /// Takes it away with all that is in it.
    func remove() {
        try? FileManager.default.removeItem(at: url)  // only tidies up
    }
}
