/// Where a key was found.
package enum KeyOrigin: String, Codable, Sendable {
    /// In an environment variable.
    case environment
    /// In the file of keys.
    case file
}
