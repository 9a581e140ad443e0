import CSSL
import Foundation

/// A certificate authority that lives as long as a test, in a folder of its own.
///
/// ```swift
/// let authority = try TestAuthority()
/// let server = try FaultServer(identity: authority.identity()) { _ in .json("{}") }
/// run("assay", "update", environment: ["ASSAY_CA_FILE": authority.caFile])
/// ```
package final class TestAuthority: Sendable {
    /// The authority's own certificate (PEM): what clients are told to trust.
    package let caFile: String

    private let folder: ScratchFolder
    private let identities: [CertificateDefect?: ServerIdentity]

    private static let day = 86_400

    /// Makes the authority.
    ///
    /// - Throws: ``CertificateError``, or what the file manager throws.
    package init() throws {
        let folder = try ScratchFolder()
        self.folder = folder
        caFile = folder.url.appendingPathComponent("authority.pem").path
        let authority = try Self.makeAuthority("Assay test authority")
        try authority.write(
            certificate: URL(fileURLWithPath: caFile), key: folder.url.appendingPathComponent("key.pem"))
        identities = try ([nil] + CertificateDefect.allCases).reduce(into: [:]) { identities, defect in
            identities[defect] = try Self.makeIdentity(defect, authority, folder.url)
        }
    }

    /// Who a server says it is: a certificate for `127.0.0.1`, `::1` and `localhost`, or one with a defect.
    ///
    /// - Throws: ``CertificateError``.
    package func identity(_ defect: CertificateDefect? = nil) throws(CertificateError) -> ServerIdentity {
        guard let identity = identities[defect] else { throw CertificateError(operation: "identity") }
        return identity
    }
}

// MARK: - Making

extension TestAuthority {
    private static func makeAuthority(_ name: String) throws(CertificateError) -> CertificateMaker {
        try CertificateMaker(
            CertificateMaker.Plan(
                name: name, begin: -10 * day, end: 10 * day,
                extensions: [
                    (NID_basic_constraints, "critical,CA:TRUE"), (NID_key_usage, "critical,keyCertSign,cRLSign"),
                    (NID_subject_key_identifier, "hash"),
                ]))
    }

    private static func makeIdentity(
        _ defect: CertificateDefect?, _ authority: CertificateMaker, _ folder: URL
    ) throws(CertificateError) -> ServerIdentity {
        let isElsewhere = defect == .wrongHost
        let plan = CertificateMaker.Plan(
            name: isElsewhere ? "elsewhere.invalid" : "localhost",
            begin: defect == .notYetValid ? day : -5 * day, end: defect == .expired ? -day : 5 * day,
            extensions: [
                (NID_subject_alt_name, isElsewhere ? "DNS:elsewhere.invalid" : "DNS:localhost,IP:127.0.0.1,IP:::1"),
                (NID_ext_key_usage, "serverAuth"),
            ])
        let issuer = defect == .unknownIssuer ? try makeAuthority("An authority that nobody knows") : authority
        let maker = try CertificateMaker(plan, issuer: issuer)
        let name = defect?.rawValue ?? "good"
        let certificate = folder.appendingPathComponent("\(name).pem")
        let key = folder.appendingPathComponent("\(name)-key.pem")
        try maker.write(certificate: certificate, key: key)
        return ServerIdentity(certificateFile: certificate.path, keyFile: key.path)
    }
}
