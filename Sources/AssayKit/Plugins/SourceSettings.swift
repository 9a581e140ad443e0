/// What a workspace and the host tell a plugin when it is made.
public struct SourceSettings: Sendable {
    /// The address to use instead of the manifest's, without a slash at its end; `nil` for the manifest's.
    public var baseURL: String?
    /// The free settings of the workspace's `settings:` for this source.
    public var values: [String: JSONValue]

    /// Settings.
    public init(baseURL: String? = nil, values: [String: JSONValue] = [:]) {
        self.baseURL = baseURL.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        self.values = values
    }

    /// The address to use: the workspace's, or else the manifest's.
    public func base(_ manifest: SourceManifest) -> String {
        baseURL ?? manifest.baseURL
    }
}
