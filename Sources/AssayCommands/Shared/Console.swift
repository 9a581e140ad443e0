import AssayTerminal
import AssayWorkspace
import Foundation

/// Where a command's data and messages go.
struct Console: Sendable {
    /// Colours of standard output.
    let style: Style

    init(color: ColorMode) {
        style = Style(
            isOn: color.isOn(environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1))
    }

    /// Writes data: a text and a line feed to standard output.
    ///
    /// - Throws: ``BrokenPipe`` where nobody reads any more, `WorkspaceError` where it cannot be written, as to a full disk.
    func print(_ text: String) throws {
        try Self.write(text + "\n")
    }

    /// Writes data as it is to standard output.
    ///
    /// - Throws: ``BrokenPipe`` where nobody reads any more, `WorkspaceError` where it cannot be written, as to a full disk.
    static func write(_ text: String) throws {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EPIPE {
                throw BrokenPipe()
            } else if errno != EINTR {
                let reason = String(cString: strerror(errno))
                throw WorkspaceError(.failed, "cannot write to standard output: \(reason)")
            }
        }
    }

    /// Writes a message and a line feed to standard error; where that fails there is nobody to tell.
    static func note(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// The reader of standard output has gone, as `head` does; the command ends without a word.
struct BrokenPipe: Error {}
