import CCurl

/// Why a server's certificate was not believed.
enum Distrust: Hashable, Sendable {
    /// Its time is over.
    case expired
    /// Its time has not come.
    case notYetValid
    /// It names another host.
    case wrongHost
    /// No authority that is trusted vouches for it.
    case unknownIssuer
    /// The file of authorities cannot be used.
    case badCAFile

    /// Reads libcurl's result, and OpenSSL's of the verification (X509_STORE_CTX_get_error(3)); other TLS libraries
    /// have none, or other numbers: then the reason stays open.
    init?(_ result: CURLcode, verification: Int) {
        switch (result, verification) {
        case (CURLE_SSL_CACERT_BADFILE, _): self = .badCAFile
        case (CURLE_PEER_FAILED_VERIFICATION, 9): self = .notYetValid
        case (CURLE_PEER_FAILED_VERIFICATION, 10): self = .expired
        case (CURLE_PEER_FAILED_VERIFICATION, 2), (CURLE_PEER_FAILED_VERIFICATION, 18...21): self = .unknownIssuer
        // libcurl compares the name itself, when OpenSSL has found nothing wrong and its word (0) is not fetched yet (1).
        case (CURLE_PEER_FAILED_VERIFICATION, 0...1), (CURLE_PEER_FAILED_VERIFICATION, 62...64): self = .wrongHost
        default: return nil
        }
    }
}
