import AssayKit
public import Foundation

/// A recorded response of a source.
public struct Recording: CustomStringConvertible, Sendable {
    /// The file's name.
    public let name: String
    /// The body.
    public let body: Data
    /// The HTTP status.
    public let status: Int

    /// The name, which a test's arguments show.
    public var description: String { name }
    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
}

extension RecordingFolder {
    /// All recordings that can be read, in the order of their names.
    public var all: [Recording] {
        names.compactMap { name in
            (try? response(name)).map { Recording(name: name, body: $0.body, status: $0.status) }
        }
    }
}
