package import AssayHTTP
package import AssayKit

/// One request of a run with the response that a plugin accepted, as a line of the journal.
///
/// An exchange is found again by its place in the *sequence* of its source (chain and page), not by its address: a source
/// may serve different pages under one address, as Crossref's cursors do.
package struct Exchange: Codable, Hashable, Sendable {
    /// The source's id.
    package var source: String
    /// Which chain of requests it belongs to; see ``SequenceKey``.
    package var sequence: SequenceKey
    /// The request's fingerprint; see ``RequestFingerprint``.
    package var fingerprint: String
    /// The request as the plugin wrote it, without keys and contact.
    package var request: SourceRequest
    /// The HTTP status.
    package var status: Int
    /// The headers that matter when it is read again.
    package var headers: [String: String]
    /// The capture of the body.
    package var capture: String
    /// The size of the body, in bytes.
    package var bytes: Int
    /// When the response came, ISO 8601 in UTC.
    package var received: String
    /// How many tries it took.
    package var attempts: Int
    /// Whether the source answered that nothing changed (304), so that the capture of an earlier run stands for the body;
    /// `nil` where it sent one.
    package var isNotModified: Bool?

    private enum CodingKeys: String, CodingKey {
        case source, sequence, fingerprint, request, status, headers, capture, bytes, received, attempts
        case isNotModified = "not_modified"
    }
}

extension Exchange {
    /// What the answer said of its version; `nil` where it said nothing, or the request is not one to ask again that way.
    package var validators: HTTPValidators? {
        guard request.method == .get, status == 200 else { return nil }
        let (etag, modified) = (headers["etag"], headers["last-modified"])
        return etag == nil && modified == nil ? nil : HTTPValidators(etag: etag, lastModified: modified)
    }
}
