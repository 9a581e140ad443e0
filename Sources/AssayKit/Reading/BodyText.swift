public import Foundation

/// A response's text as UTF-8, whatever it was sent in.
///
/// What decides, in this order (RFC 7303 §3, RFC 8259 §8.1): a byte-order mark; the XML declaration, which the XML reader
/// follows itself; bytes that are valid UTF-8; the `charset` of the media type; the look of the bytes. What had to be
/// guessed or replaced is told.
public struct BodyText: Sendable {
    /// The bytes, valid UTF-8; or as they came, where an XML declaration names another encoding.
    public let data: Data
    /// What the person should know: bytes that were no text, or an encoding that was guessed; `nil` where all was well.
    public let warning: String?

    private init(text: Data, warning: String? = nil) {
        data = text
        self.warning = warning
    }

    /// Reads a body.
    ///
    /// - Parameter charset: The `charset` parameter of its media type, or `nil`.
    public init(_ body: Data, charset: String? = nil) {
        if let text = Self.marked(body) {
            self.init(text: text)
        } else if Self.isUTF8(body), !Self.looksLikeUTF16(body) {
            self.init(text: body)
        } else if Self.declaresOwnEncoding(body) {
            self.init(text: body)
        } else if let text = charset.flatMap({ Self.decoded(body, charset: $0) }) {
            self.init(text: text)
        } else {
            self = Self.guessed(body)
        }
    }
}

// MARK: - What the bytes are

extension BodyText {
    private static let marks: [(bytes: [UInt8], encoding: String.Encoding)] = [
        ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LittleEndian), ([0xFE, 0xFF], .utf16BigEndian),
    ]

    /// The text behind a byte-order mark; the declaration of XML in UTF-16 is left to the XML reader.
    private static func marked(_ body: Data) -> Data? {
        guard let mark = marks.first(where: { body.starts(with: $0.bytes) }) else { return nil }
        let rest = body.dropFirst(mark.bytes.count)
        if mark.encoding == .utf8 { return isUTF8(rest) ? Data(rest) : nil }
        guard let text = String(data: rest, encoding: mark.encoding) else { return nil }
        return text.hasPrefix("<?xml") ? body : Data(text.utf8)
    }

    private static func isUTF8(_ body: some DataProtocol) -> Bool {
        body.regions.count == 1
            ? body.regions.first?.withUnsafeBytes { String(validating: $0, as: UTF8.self) != nil } ?? true
            : String(validating: body, as: UTF8.self) != nil
    }

    /// Text of a service begins with an ASCII sign: in UTF-16 one of the first two bytes is then 0.
    private static func looksLikeUTF16(_ body: Data) -> Bool {
        let head = Array(body.prefix(4))
        return head.count == 4 && ((head[0] == 0) != (head[1] == 0)) && ((head[2] == 0) != (head[3] == 0))
    }

    /// Whether the body is XML that names an encoding other than UTF-8.
    private static func declaresOwnEncoding(_ body: Data) -> Bool {
        let head = String(decoding: body.prefix(200).filter { $0 != 0 }, as: UTF8.self).lowercased()
        guard head.hasPrefix("<?xml"), let end = head.range(of: "?>") else { return false }
        let declaration = head[..<end.lowerBound]
        return declaration.contains("encoding") && !declaration.contains("utf-8") && !declaration.contains("utf8")
    }
}

// MARK: - Decoding

extension BodyText {
    private static let encodings: [String: String.Encoding] = [
        "utf-16": .utf16BigEndian, "utf-16le": .utf16LittleEndian, "utf-16be": .utf16BigEndian,
        "utf-32": .utf32, "windows-1252": .windowsCP1252, "cp1252": .windowsCP1252,
        // What is called Latin-1 on the web is Windows-1252 (WHATWG Encoding Standard, §4.2).
        "iso-8859-1": .windowsCP1252, "latin1": .windowsCP1252, "latin-1": .windowsCP1252, "us-ascii": .windowsCP1252,
        "iso-8859-15": .isoLatin1, "iso-8859-2": .isoLatin2, "windows-1250": .windowsCP1250,
        "windows-1251": .windowsCP1251, "shift_jis": .shiftJIS, "euc-jp": .japaneseEUC,
    ]

    private static func decoded(_ body: Data, charset: String) -> Data? {
        let name = charset.trimmingCharacters(in: ["\"", "'", " "]).lowercased()
        guard let encoding = encodings[name] else { return nil }
        if name == "utf-16", let first = body.first, first != 0 {
            return String(data: body, encoding: .utf16LittleEndian).map { Data($0.utf8) }
        }
        return String(data: body, encoding: encoding).map { Data($0.utf8) }
    }

    /// The most likely reading of bytes that nothing explains.
    private static func guessed(_ body: Data) -> BodyText {
        if looksLikeUTF16(body) {
            let encoding: String.Encoding = body.first == 0 ? .utf16BigEndian : .utf16LittleEndian
            if let text = String(data: body, encoding: encoding) {
                return BodyText(text: Data(text.utf8), warning: "the answer is UTF-16 and does not say so")
            }
        }
        let repaired = String(decoding: body, as: UTF8.self)
        let hasOwnSigns = repaired.unicodeScalars.contains { !$0.isASCII && $0 != "\u{FFFD}" }
        if !hasOwnSigns, let text = String(data: body, encoding: .windowsCP1252) {
            return BodyText(text: Data(text.utf8), warning: "the answer is no UTF-8; it was read as Windows-1252")
        }
        let count = repaired.unicodeScalars.count { $0 == "\u{FFFD}" }
        return BodyText(
            text: Data(repaired.utf8),
            warning: "the answer is damaged UTF-8: what could not be read stands as \u{FFFD}, \(count) times")
    }
}

extension SourceResponse {
    /// The response with its text as UTF-8, and what the person should know of that.
    public func readable() -> (response: SourceResponse, warning: String?) {
        let charset = headers["content-type"]?.split(separator: ";").dropFirst()
            .first { $0.trimmingWhitespace().lowercased().hasPrefix("charset=") }
            .map { String($0.trimmingWhitespace().dropFirst("charset=".count)) }
        let text = BodyText(body, charset: charset)
        return (SourceResponse(status: status, headers: headers, body: text.data, url: url), text.warning)
    }
}
