/// One HTTP request that a plugin wants the host to perform.
public struct SourceRequest: Hashable, Codable, Sendable {
    /// The HTTP method.
    public var method: Method
    /// The absolute address with its query string, without credentials and contact parameters, which the host adds.
    public var url: String
    /// Headers beside those that the host sends, for example `Accept`.
    public var headers: [String: String]
    /// The body of a POST, or `nil`: a form, unless ``headers`` name another `Content-Type`.
    public var body: String?
    /// What the request is for; ``Purpose/page`` unless said otherwise.
    public var purpose: Purpose
    /// What the plugin wants to know again when the response comes, for example how many items came before.
    public var context: [String: String]
    /// How many items the response should hold, where the plugin knows it, so that a failure can be counted.
    public var expectedItems: Int?

    /// A request.
    public init(
        _ method: Method = .get, _ url: String, headers: [String: String] = [:], body: String? = nil,
        purpose: Purpose = .page, context: [String: String] = [:], expectedItems: Int? = nil
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.purpose = purpose
        self.context = context
        self.expectedItems = expectedItems
    }
}

extension SourceRequest {
    /// An HTTP method.
    public enum Method: String, Codable, Sendable {
        /// Reads.
        case get = "GET"
        /// Reads, with parameters too long for an address.
        case post = "POST"
    }

    /// What a request is for.
    public enum Purpose: String, Codable, Sendable {
        /// It finds identifiers or sizes; its response holds no records.
        case search
        /// Its response holds records.
        case page
    }

    /// An address of `base`, a path below it and a query string, each part percent-encoded.
    ///
    /// - Parameters:
    ///   - base: The source's base address, with or without a slash at its end.
    ///   - path: The path below the base, already encoded, or empty.
    ///   - parameters: Names and values in order; those with a `nil` value are left out.
    public static func address(
        _ base: String, _ path: String, _ parameters: KeyValuePairs<String, String?> = [:]
    ) -> String {
        let root = base.hasSuffix("/") ? String(base.dropLast()) : base
        let joined = path.isEmpty ? root : "\(root)/\(path)"
        let query = form(parameters)
        return query.isEmpty ? joined : "\(joined)?\(query)"
    }

    /// Names and values as `application/x-www-form-urlencoded`, blanks as `%20`.
    public static func form(_ parameters: KeyValuePairs<String, String?>) -> String {
        parameters.compactMap { name, value in value.map { "\(name.percentEncoded())=\($0.percentEncoded())" } }
            .joined(separator: "&")
    }
}
