/// A link from a record to another publication or registration.
///
/// A kind reads from the record to the other: a retracted article *is retracted by* its notice, the notice *retracts* the
/// article. JSON writes the identifier as `scheme:value`.
public struct Relation: Codable, Hashable, Sendable {
    /// How the record stands to the other thing.
    public var kind: Kind

    /// The other thing as `scheme:value`; free text where the source names it without an identifier.
    public var identifier: String

    /// A relation to something with an identifier.
    public init(_ kind: Kind, _ identifier: Identifier) {
        self.kind = kind
        self.identifier = identifier.description
    }

    /// A relation to something that the source names in words only.
    public init(_ kind: Kind, citing text: String) {
        self.kind = kind
        identifier = text
    }

    /// The identifier, where the text is one.
    public var target: Identifier? {
        identifier.contains(":") ? Identifier(parsing: identifier) : nil
    }
}

extension Relation {
    /// How a record stands to another thing; open for what sources add.
    public struct Kind: RawRepresentable, Codable, Hashable, Sendable {
        /// The kind's name in JSON, for example `is-retracted-by`.
        public let rawValue: String

        /// A kind by its name.
        public init(rawValue: String) {
            self.rawValue = rawValue
        }

        /// The record fell; the other is the notice.
        public static let isRetractedBy = Kind(rawValue: "is-retracted-by")
        /// The record is a notice; the other fell.
        public static let retracts = Kind(rawValue: "retracts")
        /// The record has a correction, erratum or addendum; the other is the notice.
        public static let isCorrectedBy = Kind(rawValue: "is-corrected-by")
        /// The record is a correction notice; the other is corrected.
        public static let corrects = Kind(rawValue: "corrects")
        /// The record is under an expression of concern; the other is the notice.
        public static let hasConcern = Kind(rawValue: "has-expression-of-concern")
        /// The record is an expression of concern about the other.
        public static let raisesConcern = Kind(rawValue: "expresses-concern-about")
        /// The record was replaced by the other, which appears anew.
        public static let isRepublishedAs = Kind(rawValue: "is-republished-as")
        /// The record is the new edition of the other.
        public static let republishes = Kind(rawValue: "republishes")
        /// The record is a preprint; the other is its article.
        public static let isPreprintOf = Kind(rawValue: "is-preprint-of")
        /// The record is an article; the other is its preprint.
        public static let hasPreprint = Kind(rawValue: "has-preprint")
        /// The record is a version of the other.
        public static let isVersionOf = Kind(rawValue: "is-version-of")
        /// The record was updated by the other.
        public static let isUpdatedBy = Kind(rawValue: "is-updated-by")
        /// The record updates the other.
        public static let updates = Kind(rawValue: "updates")
        /// The record comments on the other.
        public static let commentsOn = Kind(rawValue: "comments-on")
        /// The other comments on the record.
        public static let hasComment = Kind(rawValue: "has-comment")
        /// The record reports the registered study that the other names, in a structured field.
        public static let reportsTrial = Kind(rawValue: "reports-trial")
        /// The record is a registration; the other is a publication of its results.
        public static let hasResult = Kind(rawValue: "has-result")
        /// The record is a registration; the other was linked to it by its number, which is no proof that it reports it.
        public static let isMentionedBy = Kind(rawValue: "is-mentioned-by")
        /// The record is a registration; the other is background reading.
        public static let hasBackground = Kind(rawValue: "has-background")

        /// Reads a bare text.
        ///
        /// - Throws: `DecodingError` where it is no text.
        public init(from decoder: any Decoder) throws {
            rawValue = try decoder.singleValueContainer().decode(String.self)
        }

        /// Writes the JSON form.
        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(rawValue)
        }
    }
}
