/// An author of a record: a person with a family name, or a group or an unparsed name as ``literal``.
public struct Contributor: Hashable, Sendable {
    /// The family name, with particles as the source has them.
    public var family: String?
    /// Given names or initials.
    public var given: String?
    /// The name of a group, or a person's name that the source does not split.
    public var literal: String?
    /// The ORCID iD, 16 characters in groups of four, without the address.
    public var orcid: String?
    /// Affiliations as printed, without mail addresses.
    public var affiliations: [String]

    /// A contributor.
    public init(
        family: String? = nil, given: String? = nil, literal: String? = nil, orcid: String? = nil,
        affiliations: [String] = []
    ) {
        self.family = family
        self.given = given
        self.literal = literal
        self.orcid = orcid
        self.affiliations = affiliations
    }

    /// The name for a reference list: `Family G`, or the literal name.
    public var displayName: String {
        let person = [family, given.map(Self.initials)].compactMap(\.self).joined(separator: " ")
        return literal ?? person
    }

    /// The iD within the text that a source gives, such as `https://orcid.org/0000-0002-1825-0097`.
    ///
    /// - Returns: `nil` where the text holds none; the check digit is not tested.
    public static func orcid(in text: String) -> String? {
        let bytes = Array(text.uppercased().utf8)
        let length = 19
        guard bytes.count >= length else { return nil }
        let start = (0...(bytes.count - length)).first { isORCID(bytes[$0..<($0 + length)]) }
        return start.map { String(decoding: bytes[$0..<($0 + length)], as: UTF8.self) }
    }

    /// Four groups of four digits with hyphens between, the last of which may be an X.
    private static func isORCID(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.enumerated().allSatisfy { position, byte in
            if position % 5 == 4 { return byte == UInt8(ascii: "-") }
            let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            return isDigit || (position == 18 && byte == UInt8(ascii: "X"))
        }
    }

    private static func initials(of given: String) -> String {
        let words = given.split { $0.isWhitespace || $0 == "." || $0 == "-" }
        let isInitials = words.count == 1 && given.count <= 3 && given.allSatisfy(\.isUppercase)
        return isInitials ? given : words.compactMap(\.first).map { $0.uppercased() }.joined()
    }
}

extension Contributor: Codable {
    private enum CodingKeys: CodingKey {
        case family, given, literal, orcid, affiliations
    }

    /// Reads a contributor; missing affiliations are none.
    ///
    /// - Throws: `DecodingError` where a key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        family = try container.decodeIfPresent(String.self, forKey: .family)
        given = try container.decodeIfPresent(String.self, forKey: .given)
        literal = try container.decodeIfPresent(String.self, forKey: .literal)
        orcid = try container.decodeIfPresent(String.self, forKey: .orcid)
        affiliations = try container.decodeIfPresent([String].self, forKey: .affiliations) ?? []
    }
}
