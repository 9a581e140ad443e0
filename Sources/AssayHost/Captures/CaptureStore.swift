import AssayKit
package import Foundation

/// The folder of captures: each response body once, compressed, named by the SHA-256 of its bytes.
///
/// ```
/// captures/<first two digits>/<64 digits>.gz
/// ```
///
/// A capture is written under a temporary name and renamed, so that a file of that name is always whole.
package struct CaptureStore: Sendable {
    /// The folder `captures`.
    package let folder: URL

    /// The largest body that is read back, in bytes.
    private static let largestBody = 1 << 30

    /// The store in a folder, which need not exist yet.
    package init(folder: URL) {
        self.folder = folder
    }

    /// Keeps bytes.
    ///
    /// - Returns: Their SHA-256 as 64 hexadecimal digits.
    /// - Throws: ``HostError`` with code `captureUnwritable`.
    package func keep(_ data: Data) throws(HostError) -> String {
        let digest = SHA256.hex(data)
        let place = url(of: digest)
        // A damaged capture is written anew: a failure to read it back is what this looks for.
        if FileManager.default.fileExists(atPath: place.path), (try? read(digest)) != nil { return digest }
        do {
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try AtomicFile.write(try Gzip.compress(data), to: place)
        } catch {
            throw HostError(
                .captureUnwritable, "cannot keep a response in \(folder.path): \(error)",
                hint: "check that the folder is writable and the disk has room, then run the command again")
        }
        return digest
    }

    /// The bytes of a digest, checked against it.
    ///
    /// - Throws: ``HostError`` with code `captureUnreadable`.
    package func read(_ digest: String) throws(HostError) -> Data {
        let place = url(of: digest)
        let data: Data
        do {
            data = try Gzip.decompress(try Data(contentsOf: place), limit: Self.largestBody)
        } catch {
            throw unreadable(place, "is missing or damaged")
        }
        guard SHA256.hex(data) == digest else { throw unreadable(place, "does not hold the bytes that its name says") }
        return data
    }

    /// Where the capture of a digest stands.
    package func url(of digest: String) -> URL {
        folder.appendingPathComponent(String(digest.prefix(2))).appendingPathComponent("\(digest).gz")
    }

    private func unreadable(_ place: URL, _ what: String) -> HostError {
        HostError(
            .captureUnreadable, "the capture \(place.path) \(what)", hint: "assay update without --offline asks again")
    }
}
