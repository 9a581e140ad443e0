/// What can be wrong with the certificate of a test server.
package enum CertificateDefect: String, Hashable, Sendable, CaseIterable {
    /// Its time was over yesterday.
    case expired
    /// Its time begins tomorrow.
    case notYetValid
    /// It is for `elsewhere.invalid`.
    case wrongHost
    /// Another authority signed it than the one that clients are told to trust.
    case unknownIssuer
}
