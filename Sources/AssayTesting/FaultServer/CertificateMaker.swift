import CSSL
import Foundation

/// A key pair and its certificate while they are made; written to files as PEM (RFC 7468).
final class CertificateMaker {
    private let key: OpaquePointer
    private let certificate: OpaquePointer

    /// What goes into a certificate.
    struct Plan {
        /// The common name of its subject.
        var name: String
        /// When it begins to hold, in seconds from now.
        var begin: Int
        /// When it ceases to hold, in seconds from now.
        var end: Int
        /// Extensions: OpenSSL's number of each, and its value in the words of x509v3_config(5).
        var extensions: [(kind: Int32, value: String)]
    }

    /// Makes a key and a certificate of it.
    ///
    /// - Parameter issuer: Who signs; the new key itself for `nil`.
    init(_ plan: Plan, issuer: CertificateMaker? = nil) throws(CertificateError) {
        guard let key = assay_ssl_make_key(), let certificate = X509_new() else {
            throw CertificateError(operation: "EVP_EC_gen")
        }
        self.key = key
        self.certificate = certificate
        try fill(plan, issuer: issuer ?? self)
        guard X509_sign(certificate, (issuer ?? self).key, EVP_sha256()) > 0 else {
            throw CertificateError(operation: "X509_sign")
        }
    }

    deinit {
        X509_free(certificate)
        EVP_PKEY_free(key)
    }

    /// Writes certificate and key.
    func write(certificate place: URL, key keyPlace: URL) throws(CertificateError) {
        try write(to: place) { PEM_write_bio_X509($0, certificate) }
        try write(to: keyPlace) { PEM_write_bio_PrivateKey($0, key, nil, nil, 0, nil, nil) }
    }

    private func fill(_ plan: Plan, issuer: CertificateMaker) throws(CertificateError) {
        let serial = Int(UInt32.random(in: 1...UInt32.max))
        let subject = X509_get_subject_name(certificate)
        let name = [UInt8](plan.name.utf8)
        let codes = [
            X509_set_version(certificate, 2),
            ASN1_INTEGER_set(X509_get_serialNumber(certificate), serial),
            X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_UTF8, name, Int32(name.count), -1, 0),
            X509_set_issuer_name(certificate, X509_get_subject_name(issuer.certificate)),
            X509_gmtime_adj(X509_getm_notBefore(certificate), plan.begin) == nil ? 0 : 1,
            X509_gmtime_adj(X509_getm_notAfter(certificate), plan.end) == nil ? 0 : 1,
            X509_set_pubkey(certificate, key),
        ]
        guard codes.allSatisfy({ $0 == 1 }) else { throw CertificateError(operation: "X509_set") }
        for item in plan.extensions
        where assay_ssl_add_extension(certificate, issuer.certificate, item.kind, item.value) != 1 {
            throw CertificateError(operation: "X509V3_EXT_conf_nid \(item.value)")
        }
    }

    private func write(to place: URL, _ body: (OpaquePointer) -> Int32) throws(CertificateError) {
        guard let file = BIO_new_file(place.path, "w") else { throw CertificateError(operation: "BIO_new_file") }
        defer { BIO_free(file) }
        guard body(file) == 1 else { throw CertificateError(operation: "PEM_write_bio") }
    }
}
