package import Foundation
import Synchronization

/// The right to write a workspace, held by one process at a time.
///
/// It is an advisory lock (`flock`) on `writer.lock` beside the library, which also says who holds it. The system lets go
/// of it when the process ends, however it ends; the file stays. Child processes do not inherit it.
package final class WriterLock: Sendable {
    /// The lock's file.
    package let url: URL
    private let descriptor: Mutex<Int32?>

    private init(url: URL, descriptor: Int32) {
        self.url = url
        self.descriptor = Mutex(descriptor)
    }

    deinit {
        release()
    }

    /// Lets go of the lock; a second call does nothing.
    package func release() {
        descriptor.withLock { descriptor in
            guard let open = descriptor else { return }
            // Who held it is of no interest any more; closing lets go of the lock even where emptying fails.
            ftruncate(open, 0)
            close(open)
            descriptor = nil
        }
    }
}

extension WriterLock {
    /// Takes the lock of a workspace.
    ///
    /// - Parameters:
    ///   - url: The lock's file, usually `<workspace>/.assay/writer.lock`; its folder is made where it is missing.
    ///   - holder: Who takes it, for others to read.
    ///   - limit: How long to wait for another holder; zero does not wait.
    ///   - onWait: Called once, with who holds it (where that can be read), when waiting begins.
    /// - Throws: ``StoreError``: `locked` with the holder's name when the limit is over, `read-only`, `input-output`,
    ///   `cancelled`.
    package static func acquire(
        at url: URL, as holder: Holder, waitingAtMost limit: Duration = .zero,
        onWait: @Sendable (Holder?) -> Void = { _ in }
    ) async throws(StoreError) -> WriterLock {
        let descriptor = try openFile(url)
        do {
            try await lock(descriptor, url, until: .now + limit, onWait: onWait)
            write(holder, to: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        return WriterLock(url: url, descriptor: descriptor)
    }

    /// Who holds the lock of a workspace at this moment; `nil` where nobody does.
    ///
    /// - Parameter url: The lock's file.
    package static func holder(at url: URL) -> Holder? {
        let descriptor = open(url.path(percentEncoded: false), O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_SH | LOCK_NB) != 0 else { return nil }
        return read(url)
    }
}

// MARK: - System calls

extension WriterLock {
    private static func openFile(_ url: URL) throws(StoreError) -> Int32 {
        let path = url.path(percentEncoded: false)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        } catch {
            throw StoreError.readOnly(path, underlying: "\(error)")
        }
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(errno, path) }
        return descriptor
    }

    private static func lock(
        _ descriptor: Int32, _ url: URL, until deadline: ContinuousClock.Instant, onWait: @Sendable (Holder?) -> Void
    ) async throws(StoreError) {
        var isWaiting = false
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            let code = errno
            guard code == EWOULDBLOCK || code == EINTR else { throw failure(code, url.path(percentEncoded: false)) }
            let holder = read(url)
            guard .now < deadline else { throw heldBy(holder, url) }
            if !isWaiting { onWait(holder) }
            isWaiting = true
            do {
                try await Task.sleep(for: .milliseconds(100))
            } catch {
                throw StoreError(.cancelled, "Waiting for another writer of the workspace was cancelled.")
            }
        }
    }

    /// Notes who holds the lock. The lock holds without the note, so a full disk does not matter here.
    private static func write(_ holder: Holder, to descriptor: Int32) {
        let bytes = Array(holder.line.utf8)
        guard ftruncate(descriptor, 0) == 0 else { return }
        _ = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    }

    private static func read(_ url: URL) -> Holder? {
        // A note that cannot be read says that somebody holds the lock, not who.
        (try? Data(contentsOf: url)).flatMap { try? Holder(line: $0) }
    }

    private static func heldBy(_ holder: Holder?, _ url: URL) -> StoreError {
        let who = holder.map(\.description) ?? "another process"
        return StoreError(
            .locked, "\(who) writes this workspace (\(url.path(percentEncoded: false))).",
            hint: "Wait until it is done, then run the same command again.")
    }

    private static func failure(_ code: Int32, _ path: String) -> StoreError {
        let said = String(cString: strerror(code))
        switch code {
        case EACCES, EPERM, EROFS: return StoreError.readOnly(path, underlying: said)
        case ENOSPC, EDQUOT:
            return StoreError(
                .diskFull, "No room is left on the disk of \(path).",
                hint: "Make room, then run the same command again.", underlying: said)
        default:
            return StoreError(
                .inputOutput, "Cannot lock \(path): \(said).", hint: "Check the disk, then run the command again",
                underlying: said)
        }
    }
}
