package import Foundation

/// Writes files so that a reader sees the old bytes or the new ones, never a part.
package enum AtomicFile {
    /// Writes under a temporary name beside the place, and renames.
    ///
    /// - Throws: `CocoaError` of Foundation; nothing is left behind.
    package static func write(_ data: Data, to place: URL) throws {
        let name = ".\(place.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier).\(UUID().uuidString)"
        let temporary = place.deletingLastPathComponent().appendingPathComponent(name)
        do {
            try data.write(to: temporary)
            guard rename(temporary.path, place.path) == 0 else {
                throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: place.path])
            }
        } catch {
            try? FileManager.default.removeItem(at: temporary)  // what failed is reported; this only tidies up
            throw error
        }
    }
}
