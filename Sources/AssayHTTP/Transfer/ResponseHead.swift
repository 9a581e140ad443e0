import Foundation

/// Collects the header lines of an answer as they come.
struct ResponseHead: Sendable {
    /// The most bytes that all header lines together may have.
    static let maximumBytes = 256 << 10

    /// The header lines of the last head: an interim answer (1xx) is forgotten when the next head begins.
    private(set) var headers: [HTTPHeader] = []

    /// Whether the empty line after the last head has come: libcurl takes a head that ends in its middle for an answer.
    private(set) var isWhole = false

    private var bytes = 0

    /// Takes one line with its end; false when the head has become too large.
    mutating func add(_ line: some Collection<UInt8>) -> Bool {
        bytes += line.count
        guard bytes <= Self.maximumBytes else { return false }
        let text = String(decoding: line, as: UTF8.self)
        if text.hasPrefix("HTTP/") {
            headers = []
            isWhole = false
        } else if text.allSatisfy(\.isNewline) {
            isWhole = true
        } else if let colon = text.firstIndex(of: ":"), text.first != " ", text.first != "\t" {
            let value = text[text.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
            headers.append(HTTPHeader(String(text[..<colon]), value))
        }
        return true
    }
}
