package import Foundation

/// Where a stored raw response belongs: the page of a chain of a source in a run.
package struct CaptureRow: Hashable, Sendable {
    /// The digest of the response's bytes, which names its file.
    package var sha: String
    /// The source.
    package var source: String
    /// The run.
    package var run: Int
    /// The chain of pages within the source, for example a date slice.
    package var chain: String
    /// The page's position in its chain, from 0.
    package var page: Int
    /// The address, without keys.
    package var url: String
    /// The HTTP status.
    package var status: Int
    /// How many bytes the response has, unpacked.
    package var bytes: Int
    /// When it was received, to the second.
    package var received: Date

    /// A capture's place.
    package init(
        sha: String, source: String, run: Int, chain: String, page: Int, url: String, status: Int, bytes: Int,
        received: Date
    ) {
        self.sha = sha
        self.source = source
        self.run = run
        self.chain = chain
        self.page = page
        self.url = url
        self.status = status
        self.bytes = bytes
        self.received = received
    }
}
