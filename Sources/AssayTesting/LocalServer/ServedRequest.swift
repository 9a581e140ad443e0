import AssayKit
public import Foundation

/// One request as ``LocalServer`` received it.
public struct ServedRequest: Sendable {
    /// The method, as sent: `GET`, `POST`.
    public let method: String

    /// The request target as it stood on the request line, with its query and still percent-encoded.
    public let target: String

    /// The path of the target, percent-decoded.
    public let path: String

    /// The parameters of the target's query, then those of a form-urlencoded body, decoded, in order, repeats kept.
    public let query: [(name: String, value: String)]

    /// The header lines in order; names as sent.
    public let headers: [(name: String, value: String)]

    /// The body; empty where none was sent.
    public let body: Data

    /// When the last byte of the request had been read.
    public let receivedAt: ContinuousClock.Instant

    /// The number of the connection that carried the request: 1 for the first one the server accepted.
    public let connection: Int

    /// Makes a request; path and query are read from the target and, where it is a form, from the body.
    public init(
        method: String, target: String, headers: [(name: String, value: String)] = [], body: Data = Data(),
        receivedAt: ContinuousClock.Instant = .now, connection: Int = 0
    ) {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts.first.map(String.init) ?? ""
        self.method = method
        self.target = target
        self.path = path.percentDecoded() ?? path
        self.headers = headers
        self.body = body
        self.receivedAt = receivedAt
        self.connection = connection
        let isForm = Self.value(of: "content-type", in: headers)?.hasPrefix("application/x-www-form-urlencoded") == true
        self.query =
            Self.parameters(parts.count > 1 ? String(parts[1]) : "")
            + (isForm ? Self.parameters(String(decoding: body, as: UTF8.self)) : [])
    }

    /// The value of the first parameter of this name.
    public func parameter(_ name: String) -> String? {
        query.first { $0.name == name }?.value
    }

    /// The value of the first header of this name, whatever its case.
    public func header(_ name: String) -> String? {
        Self.value(of: name, in: headers)
    }

    private static func value(of name: String, in headers: [(name: String, value: String)]) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    private static func parameters(_ form: String) -> [(name: String, value: String)] {
        form.split(separator: "&").map { pair in
            let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(decoded)
            return (name: sides.first ?? "", value: sides.count > 1 ? sides[1] : "")
        }
    }

    private static func decoded(_ text: Substring) -> String {
        let spaced = String(text.replacing("+", with: " "))
        return spaced.percentDecoded() ?? spaced
    }
}
