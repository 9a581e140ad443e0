/// The methods that sources are asked with.
package enum HTTPMethod: String, Hashable, Sendable {
    /// Asks with everything in the URL.
    case get = "GET"
    /// Asks with a body: for queries that are too long for a URL. It is retried like a `GET`.
    case post = "POST"
}
