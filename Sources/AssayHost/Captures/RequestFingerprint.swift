package import AssayKit

/// What tells whether a captured response answers a request: method, address below the source's base, and body.
///
/// The base is left out, so that captures made through a mirror or a test server answer for the source itself.
package enum RequestFingerprint {
    /// The fingerprint, as 64 hexadecimal digits.
    package static func of(_ request: SourceRequest, base: String) -> String {
        let root = base.hasSuffix("/") ? String(base.dropLast()) : base
        let address = request.url.hasPrefix(root) ? String(request.url.dropFirst(root.count)) : request.url
        return SHA256.hex("\(request.method.rawValue) \(address)\n\(request.body ?? "")")
    }
}
