public import Foundation

/// What came back for a ``SourceRequest``.
public struct SourceResponse: Sendable {
    /// The HTTP status. 429 and server errors were already retried; what arrives here is for the plugin to read.
    public let status: Int
    /// The headers, names in lower case; of several with one name the last.
    public let headers: [String: String]
    /// The body, unpacked.
    public let body: Data
    /// The address that answered, after redirects.
    public let url: String

    /// A response.
    public init(status: Int, headers: [String: String] = [:], body: Data, url: String = "") {
        self.status = status
        self.headers = Dictionary(headers.map { ($0.lowercased(), $1) }, uniquingKeysWith: { _, last in last })
        self.body = body
        self.url = url
    }

    /// The media type without parameters, in lower case; empty where none was sent.
    public var mediaType: String {
        let type = headers["content-type"]?.split(separator: ";").first ?? ""
        return type.trimmingWhitespace().lowercased()
    }

    /// The first byte that is no white space and no byte-order mark, which tells JSON, XML and text apart.
    public var firstByte: UInt8? {
        let skipped: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
        return body.first { !skipped.contains($0) }
    }

    /// Whether the body is a web page, whatever its media type says.
    public var isHTML: Bool {
        let head = String(decoding: body.prefix(512), as: UTF8.self).trimmingWhitespace().lowercased()
        return head.hasPrefix("<!doctype html") || head.hasPrefix("<html") || head.hasPrefix("<head")
    }

    /// The beginning of the body as one line, for an error message.
    public var excerpt: String {
        String(decoding: body.prefix(400), as: UTF8.self).collapsingWhitespace().prefix(160).description
    }
}
