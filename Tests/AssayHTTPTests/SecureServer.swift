import AssayTesting
import Foundation
import Glibc

/// OpenSSL's own test server on 127.0.0.1, with a certificate that nobody but its own file vouches for.
final class SecureServer {
    /// Whether the `openssl` program is on this machine.
    static let isAvailable = FileManager.default.isExecutableFile(atPath: program)

    private static let program = "/usr/bin/openssl"

    /// The certificate (PEM), for 127.0.0.1 only.
    let certificate: String

    /// The port.
    let port: Int

    private let process = Process()
    private let folder: URL

    /// Starts the server, which takes a moment more until it listens.
    init() throws {
        let free = try LocalServer { _ in .text("") }
        port = free.port
        free.stop()
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("assay-tls-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        certificate = folder.appendingPathComponent("certificate.pem").path
        let key = folder.appendingPathComponent("key.pem").path
        let maker = Process()
        maker.executableURL = URL(fileURLWithPath: Self.program)
        maker.arguments =
            ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"]
            + ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
            + ["-keyout", key, "-out", certificate]
        maker.standardError = FileHandle.nullDevice
        try maker.run()
        maker.waitUntilExit()
        process.executableURL = maker.executableURL
        process.arguments = ["s_server", "-www", "-accept", "127.0.0.1:\(port)", "-cert", certificate, "-key", key]
        process.standardInput = Pipe()
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
    }

    func stop() {
        // Not `terminate()`: a child of a thread of Swift's pool begins with that thread's signals blocked.
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        // A folder that is left in the temporary directory does no harm.
        try? FileManager.default.removeItem(at: folder)
    }
}
