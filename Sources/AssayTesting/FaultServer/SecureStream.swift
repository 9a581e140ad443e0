import CSSL
import Foundation
import Glibc

/// The server's side of TLS over a socket; it speaks HTTP/1.1 only. It lives on the thread of its connection.
final class SecureStream: ByteStream {
    private let socket: StreamSocket
    private let context: OpaquePointer
    private let session: OpaquePointer
    private var isReset = false

    /// Shakes hands; `nil` when the client will not, or the identity's files cannot be used.
    init?(_ socket: StreamSocket, identity: ServerIdentity) {
        Self.ignoreBrokenPipes()
        guard let context = Self.makeContext(identity) else { return nil }
        guard let session = SSL_new(context) else {
            SSL_CTX_free(context)
            return nil
        }
        self.socket = socket
        self.context = context
        self.session = session
        guard SSL_set_fd(session, socket.descriptor) == 1, SSL_accept(session) == 1 else { return nil }
    }

    deinit {
        SSL_free(session)
        SSL_CTX_free(context)
    }

    func read() -> Data {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = SSL_read(session, &buffer, Int32(buffer.count))
        return Data(buffer.prefix(max(Int(count), 0)))
    }

    func write(_ data: Data) -> Bool {
        var rest = [UInt8](data)[...]
        while !rest.isEmpty {
            let piece = rest.prefix(1 << 20)
            let sent = piece.withUnsafeBytes { SSL_write(session, $0.baseAddress, Int32($0.count)) }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(Int(sent))
        }
        return true
    }

    func wait(seconds: Double) -> Bool {
        socket.wait(seconds: seconds)
    }

    func resetOnClose() {
        isReset = true
        socket.resetOnClose()
    }

    func finish() {
        if !isReset { SSL_shutdown(session) }
    }

    private static func makeContext(_ identity: ServerIdentity) -> OpaquePointer? {
        guard let context = SSL_CTX_new(TLS_server_method()) else { return nil }
        let isReady =
            assay_ssl_require_tls12(context) == 1
            && SSL_CTX_use_certificate_chain_file(context, identity.certificateFile) == 1
            && SSL_CTX_use_PrivateKey_file(context, identity.keyFile, SSL_FILETYPE_PEM) == 1
        if isReady { return context }
        SSL_CTX_free(context)
        return nil
    }

    /// OpenSSL writes without `MSG_NOSIGNAL`. The signal stays pending on this thread, which serves one connection, and
    /// goes with it.
    private static func ignoreBrokenPipes() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
