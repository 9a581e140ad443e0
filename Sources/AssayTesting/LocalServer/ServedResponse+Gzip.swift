import AssayKit

extension ServedResponse {
    /// The same answer with its body packed and `Content-Encoding: gzip`.
    ///
    /// - Throws: `Gzip.Failure` when zlib has no memory.
    public func gzipped() throws -> ServedResponse {
        var copy = self
        copy.body = try Gzip.compress(body)
        copy.headers.append((name: "Content-Encoding", value: "gzip"))
        return copy
    }
}
