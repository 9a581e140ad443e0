/// What a source is, may be asked and must not be asked; the host enforces it.
public struct SourceManifest: Codable, Hashable, Sendable {
    /// The source's id: lower-case letters, digits and hyphens.
    public var id: String
    /// The source's name as people know it.
    public var name: String
    /// One line on what it holds.
    public var summary: String
    /// The plugin's own version.
    public var version: String
    /// The version of the kit's contract that the plugin was written against.
    public var apiVersion: String
    /// The address that requests are made of, without a slash at its end.
    public var baseURL: String
    /// Host names that the plugin may contact.
    public var hosts: [String]
    /// How fast it may be asked without a key.
    public var pace: Pace
    /// How fast it may be asked with a key; `nil` where a key changes nothing.
    public var paceWithKey: Pace?
    /// How fast it may be asked when a contact address is sent; `nil` where that changes nothing.
    public var paceWithContact: Pace?
    /// The keys that it takes, all optional unless it says so.
    public var credentials: [Credential]
    /// Parameters by which the source wants to know who asks; the host fills them in and keeps them out of captures' keys.
    public var identification: [Identification]
    /// The source's own limits.
    public var caps: Caps
    /// For how many days after a whole pass an update may ask only for what is new; used where the plugin can tell what changed.
    public var freshness: Int
    /// What the plugin can do.
    public var capabilities: [Capability]
    /// Which kinds of expression the source's own syntax has; the host filters the rest on this machine.
    public var expresses: Set<QueryPart>
    /// The source's home page.
    public var homepage: String
    /// The address of its terms of use.
    public var terms: String
    /// How far the plugin can be relied on.
    public var maturity: Maturity

    /// A manifest; see the properties.
    public init(
        id: String, name: String, summary: String, version: String, apiVersion: String = AssayKit.apiVersion,
        baseURL: String, hosts: [String], pace: Pace, paceWithKey: Pace? = nil, paceWithContact: Pace? = nil,
        credentials: [Credential] = [], identification: [Identification] = [], caps: Caps,
        capabilities: [Capability], expresses: Set<QueryPart>, homepage: String, terms: String, maturity: Maturity,
        freshness: Int = 30
    ) {
        self.id = id
        self.name = name
        self.summary = summary
        self.version = version
        self.apiVersion = apiVersion
        self.baseURL = baseURL
        self.hosts = hosts
        self.pace = pace
        self.paceWithKey = paceWithKey
        self.paceWithContact = paceWithContact
        self.credentials = credentials
        self.identification = identification
        self.caps = caps
        self.capabilities = capabilities
        self.expresses = expresses
        self.homepage = homepage
        self.terms = terms
        self.maturity = maturity
        self.freshness = freshness
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, summary, version, hosts, pace, credentials, identification, caps, capabilities, expresses
        case homepage, terms, maturity, freshness
        case apiVersion = "api_version"
        case baseURL = "base_url"
        case paceWithKey = "pace_with_key"
        case paceWithContact = "pace_with_contact"
    }
}

extension SourceManifest {
    /// Whether the source itself can be asked the whole search, so that the host need not filter what comes.
    public func canExpress(_ search: Search) -> Bool {
        !capabilities.contains(.listing) && search.parts.isSubset(of: expresses)
    }
}

extension SourceManifest {
    /// How fast a source may be asked.
    public struct Pace: Codable, Hashable, Sendable {
        /// The most requests that may begin within a second; below 1 for slower.
        public var requestsPerSecond: Double
        /// The most requests that may be under way at once.
        public var concurrency: Int

        /// A pace.
        public init(requestsPerSecond: Double, concurrency: Int) {
            self.requestsPerSecond = requestsPerSecond
            self.concurrency = concurrency
        }

        private enum CodingKeys: String, CodingKey {
            case concurrency
            case requestsPerSecond = "requests_per_second"
        }
    }

    /// A key that a person may have; the host reads it from the environment and puts it into requests.
    public struct Credential: Codable, Hashable, Sendable {
        /// The environment variable that holds it.
        public var environment: String
        /// The query parameter that carries it, or `nil`.
        public var parameter: String?
        /// The header that carries it, or `nil`.
        public var header: String?
        /// What stands before the key in the header, for example `Bearer `.
        public var prefix: String
        /// Whether the source answers nothing without it.
        public var isRequired: Bool

        /// A credential in a query parameter or a header.
        public init(
            environment: String, parameter: String? = nil, header: String? = nil, prefix: String = "",
            isRequired: Bool = false
        ) {
            self.environment = environment
            self.parameter = parameter
            self.header = header
            self.prefix = prefix
            self.isRequired = isRequired
        }

        private enum CodingKeys: String, CodingKey {
            case environment, parameter, header, prefix
            case isRequired = "required"
        }
    }

    /// A query parameter that tells the source who asks.
    public struct Identification: Codable, Hashable, Sendable {
        /// The parameter's name, for example `mailto`.
        public var parameter: String
        /// What it holds: the contact address of the workspace, or the tool's name.
        public var value: Value

        /// What an identification parameter holds.
        public enum Value: String, Codable, Sendable {
            /// The workspace's contact address; the parameter is left out where there is none.
            case contact
            /// The word `assay`.
            case tool
        }

        /// An identification parameter.
        public init(parameter: String, value: Value) {
            self.parameter = parameter
            self.value = value
        }
    }

    /// The source's own limits.
    public struct Caps: Codable, Hashable, Sendable {
        /// How many records one page may hold.
        public var pageSize: Int
        /// How many records of one search can be reached at all; `nil` where no limit is known.
        public var reachable: Int?
        /// How many records are fetched when the workspace sets no limit; `nil` for all that can be reached.
        public var defaultLimit: Int?

        /// Limits.
        public init(pageSize: Int, reachable: Int? = nil, defaultLimit: Int? = nil) {
            self.pageSize = pageSize
            self.reachable = reachable
            self.defaultLimit = defaultLimit
        }

        private enum CodingKeys: String, CodingKey {
            case reachable
            case pageSize = "page_size"
            case defaultLimit = "default_limit"
        }
    }

    /// Something that a plugin can do.
    public enum Capability: String, Codable, Sendable {
        /// It answers queries.
        case search
        /// It fetches known identifiers. A plugin that has this and not ``search`` enriches what other sources brought.
        case lookup
        /// It can be asked for what the source added or changed since a day (``Search/changedSince``).
        case changes
        /// It lists what it has by date and knows no words: the host filters by the whole query.
        case listing
        /// It knows of retractions and corrections.
        case integrity
        /// It holds trial registrations.
        case registry
    }

    /// How far a plugin can be relied on.
    public enum Maturity: String, Codable, Sendable {
        /// May change or fail.
        case experimental
        /// Tested over recordings of the source.
        case tested
        /// Tested and used against the live source.
        case stable
    }
}
