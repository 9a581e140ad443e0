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

    /// A line without control characters and direction overrides; its blanks stay, which carets and columns rely on.
    static func plain(_ line: some StringProtocol) -> String {
        let scalars = line.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.value {
            case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: " "
            default: scalar
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    /// Writes a message and a line feed to standard error; where that fails there is nobody to tell.
    static func note(_ text: String) {
        try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
    }
}

/// The reader of standard output has gone, as `head` does; the command ends without a word.
struct BrokenPipe: Error {}
