/// Why a test certificate could not be made or used.
package struct CertificateError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What failed: a function of OpenSSL.
    package let operation: String

    /// What failed, in a sentence.
    package var description: String { "OpenSSL refused to make a test certificate: \(operation)" }
}
