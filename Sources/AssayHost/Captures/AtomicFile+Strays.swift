package import Foundation

extension AtomicFile {
    /// The temporary files that killed processes left in a folder: `.<name>.<process>.<UUID>`.
    ///
    /// - Parameter isDeep: Whether folders below are looked through, too.
    package static func strays(in folder: URL, isDeep: Bool) -> [URL] {
        let manager = FileManager.default
        let names =
            isDeep
            ? manager.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            : (try? manager.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().map { folder.appendingPathComponent($0) }.filter {
            $0.lastPathComponent.wholeMatch(of: /\..+\.[0-9]+\.[0-9A-Fa-f-]{36}/) != nil
        }
    }
}
