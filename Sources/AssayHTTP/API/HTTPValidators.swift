/// What an earlier answer said of its version, so that only a newer one is sent (RFC 9110, 13.1).
package struct HTTPValidators: Hashable, Sendable {
    /// The value of `ETag`, with its quotes; sent as `If-None-Match`.
    package var etag: String?

    /// The value of `Last-Modified`, as it stood; sent as `If-Modified-Since`.
    package var lastModified: String?

    /// Makes validators.
    package init(etag: String? = nil, lastModified: String? = nil) {
        self.etag = etag
        self.lastModified = lastModified
    }

    /// The validators of an answer; `nil` where it has none.
    package init?(of response: HTTPResponse) {
        self.init(etag: response.header(named: "ETag"), lastModified: response.header(named: "Last-Modified"))
        if etag == nil, lastModified == nil { return nil }
    }

    /// The header lines of a request.
    var headers: [HTTPHeader] {
        [etag.map { HTTPHeader("If-None-Match", $0) }, lastModified.map { HTTPHeader("If-Modified-Since", $0) }]
            .compactMap(\.self)
    }
}
