extension ServedResponse {
    /// The same answer with validators, or 304 without a body where the request names the same ones (RFC 9110, 13).
    ///
    /// - Parameters:
    ///   - etag: The entity tag with its quotes.
    ///   - lastModified: A date as headers have it; compared as text.
    package func validated(
        for request: ServedRequest, etag: String? = nil, lastModified: String? = nil
    ) -> ServedResponse {
        let isSame =
            request.header("If-None-Match").map { $0 == etag }
            ?? request.header("If-Modified-Since").map { $0 == lastModified } ?? false
        var copy = isSame ? ServedResponse(status: 304) : self
        if let etag { copy.headers.append((name: "ETag", value: etag)) }
        if let lastModified { copy.headers.append((name: "Last-Modified", value: lastModified)) }
        return copy
    }
}
