import Foundation
import Glibc

/// A small file with a lock (flock(2)), which ends with the last reference or the process.
final class PaceFile: Sendable {
    private let descriptor: Int32

    /// More than any mark has.
    private static let mostBytes = 256

    /// Opens the file, or makes it; `nil` where that cannot be done, and `errno` says why.
    init?(_ place: URL) {
        descriptor = open(place.path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        if descriptor < 0 { return nil }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    /// Takes the lock if nobody has it; never waits.
    func tryLock() -> Bool {
        flock(descriptor, LOCK_EX | LOCK_NB) == 0
    }

    /// What the file holds, as far as it can be a mark.
    var bytes: Data {
        var buffer = [UInt8](repeating: 0, count: Self.mostBytes)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return Data(buffer.prefix(max(0, count)))
    }

    /// Puts a text in the place of what the file holds; false where the disk refuses.
    func replace(by text: String) -> Bool {
        let bytes = [UInt8](text.utf8)
        return pwrite(descriptor, bytes, bytes.count, 0) == bytes.count && ftruncate(descriptor, bytes.count) == 0
    }
}
