import AssayKit
package import Foundation

/// A file of keys that only its owner can read: a line `NAME=value` each, `#` before a comment.
package struct KeyFile: Sendable {
    /// The file.
    package let place: URL
    /// The keys by the name of their environment variable.
    package let values: [String: String]

    /// The largest file, in bytes: far more than a person has keys.
    private static let largest = 65_536

    /// Reads a file; a link is followed, and what it leads to has to be safe.
    ///
    /// - Throws: ``HostError``: `unsafeKeys` where others can read or write it, it belongs to another user or is no plain
    ///   file; `badKeys` where it cannot be read, or a line is none. No message quotes a line.
    package init(at place: URL) throws(HostError) {
        self.place = place
        let path = place.path
        // The very file that was checked is read, through one descriptor: nobody can put another one in its place.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw HostError(
                .badKeys, "cannot read the file of keys \(path): \(String(cString: strerror(errno)))",
                hint: "check ASSAY_KEYS_FILE and the permissions of the file")
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try Self.refuseUnsafe(descriptor, path)
        let data: Data
        do {
            data = try handle.read(upToCount: Self.largest + 1) ?? Data()
        } catch {
            throw HostError(.badKeys, "cannot read the file of keys \(path)")
        }
        guard data.count <= Self.largest, let text = String(data: data, encoding: .utf8) else {
            throw HostError(.badKeys, "\(path) is no file of keys: it is too large, or no UTF-8 text")
        }
        values = try Self.read(text, path)
    }

    private static func refuseUnsafe(_ descriptor: Int32, _ path: String) throws(HostError) {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw HostError(.unsafeKeys, "the file of keys \(path) is no plain file")
        }
        guard status.st_uid == geteuid() else {
            throw HostError(
                .unsafeKeys, "the file of keys \(path) belongs to another user (uid \(status.st_uid))",
                hint: "make one of your own; none of its keys was used")
        }
        let mode = status.st_mode & 0o777
        guard mode & 0o077 == 0 else {
            throw HostError(
                .unsafeKeys, "others can read or write the file of keys \(path): its mode is \(String(mode, radix: 8))",
                hint: "run: chmod 600 \(path)")
        }
    }
}

// MARK: - Lines

extension KeyFile {
    private static func read(_ text: String, _ path: String) throws(HostError) -> [String: String] {
        var values: [String: String] = [:]
        let body = text.first == "\u{FEFF}" ? text.dropFirst() : text[...]
        for (index, line) in body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
            let line = line.trimmingWhitespace()
            guard !line.isEmpty, !line.hasPrefix("#") else { continue }
            guard let (name, value) = pair(line) else {
                throw HostError(
                    .badKeys, "\(path), line \(index + 1) is no key", hint: "write NAME=value, or # before a comment")
            }
            guard values.updateValue(value, forKey: name) == nil else {
                throw HostError(.badKeys, "\(path), line \(index + 1): \(name) stands there twice")
            }
        }
        return values
    }

    private static func pair(_ line: String) -> (String, String)? {
        guard let sign = line.firstIndex(of: "=") else { return nil }
        let name = line[..<sign].trimmingWhitespace()
        let isName = name.utf8.allSatisfy {
            $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") || $0 == UInt8(ascii: "_")
                || $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9")
        }
        guard !name.isEmpty, isName else { return nil }
        return (name, unquoted(line[line.index(after: sign)...].trimmingWhitespace()))
    }

    /// A value without the quotation marks that a shell would need.
    private static func unquoted(_ value: String) -> String {
        guard value.count >= 2, let mark = value.first, mark == "\"" || mark == "'", value.last == mark else {
            return value
        }
        return String(value.dropFirst().dropLast())
    }
}
