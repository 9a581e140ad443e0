/// Where a publication can be read free of charge, as a service knew it on the day it was asked.
public struct OpenAccess: Codable, Hashable, Sendable {
    /// `gold`, `hybrid`, `bronze`, `green`, `diamond` or `closed`, or another word of the source; `nil` where it does not know.
    public var status: String?
    /// The best place to read it: a landing page or a file; `nil` where there is none.
    public var url: String?
    /// The licence of that copy in the source's words, for example `cc-by`.
    public var license: String?
    /// `publishedVersion`, `acceptedVersion` or `submittedVersion`.
    public var version: String?
    /// `publisher` or `repository`.
    public var host: String?

    /// A status, all else still unknown.
    public init(status: String? = nil) {
        self.status = status
    }
}
