/// The files by which a TLS server says who it is.
package struct ServerIdentity: Hashable, Sendable {
    /// The certificate (PEM), its authority's not included.
    package var certificateFile: String

    /// Its private key (PEM).
    package var keyFile: String

    /// Names the files.
    package init(certificateFile: String, keyFile: String) {
        self.certificateFile = certificateFile
        self.keyFile = keyFile
    }
}
