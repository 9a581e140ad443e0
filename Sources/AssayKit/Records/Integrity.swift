/// What one source says of a publication's standing.
public struct Integrity: Codable, Hashable, Sendable {
    /// The standing that the source's signals give.
    public var status: Status
    /// The notices behind it.
    public var notices: [Notice]

    /// A standing with its notices.
    public init(status: Status, notices: [Notice] = []) {
        self.status = status
        self.notices = notices
    }
}

extension Integrity {
    /// Reads a standing; missing notices are none.
    ///
    /// - Throws: `DecodingError` where the status is missing or a key holds another type.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            status: try container.decode(Status.self, forKey: .status),
            notices: try container.decodeIfPresent([Notice].self, forKey: .notices) ?? [])
    }
}

extension Integrity {
    /// How a publication stands; ordered from harmless to fallen. *Unknown* is not *none found*.
    public enum Status: String, Codable, CaseIterable, Comparable, Sendable {
        /// Nobody was asked, or the answer did not come.
        case unknown
        /// A source that keeps such notices was asked and has none.
        case noneFound = "none-found"
        /// A correction, erratum or addendum stands beside it.
        case corrected
        /// An expression of concern stands beside it.
        case concern
        /// Retracted, and replaced by a new version.
        case republished = "retracted-and-republished"
        /// Retracted, withdrawn or removed.
        case retracted

        /// The order for sorted output.
        public static func < (left: Status, right: Status) -> Bool {
            left.rank < right.rank
        }

        private var rank: Int {
            switch self {
            case .unknown: 0
            case .noneFound: 1
            case .corrected: 2
            case .concern: 3
            case .republished: 4
            case .retracted: 5
            }
        }
    }

    /// One signal of a publication's standing.
    public struct Notice: Codable, Hashable, Sendable {
        /// What it says: `retraction`, `correction`, `concern`, `republication`, or the source's own word.
        public var kind: String
        /// The notice itself as `scheme:value`, or as text; `nil` where the source names none.
        public var identifier: String?
        /// When the notice was made, where the source says.
        public var date: PartialDate?
        /// Where in the source it stands, for example `publication type` or `updated-by (retraction-watch)`.
        public var origin: String

        /// A notice.
        public init(kind: String, identifier: String? = nil, date: PartialDate? = nil, origin: String) {
            self.kind = kind
            self.identifier = identifier
            self.date = date
            self.origin = origin
        }
    }
}
