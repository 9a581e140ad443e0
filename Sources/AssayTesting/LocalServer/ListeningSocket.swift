import Foundation
import Glibc

/// A TCP socket that listens on 127.0.0.1.
struct ListeningSocket: Sendable {
    /// The file descriptor.
    let descriptor: Int32

    /// The port it listens on.
    let port: Int

    /// Listens on the port, or on a free one for 0.
    init(port: Int) throws(LocalServerError) {
        let made = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard made >= 0 else { throw LocalServerError(operation: "socket", number: errno) }
        do throws(LocalServerError) {
            self.port = try Self.listen(made, on: port)
            self.descriptor = made
        } catch {
            Glibc.close(made)
            throw error
        }
    }

    /// The next connection; `nil` once the socket has been shut down.
    func accept() -> StreamSocket? {
        while true {
            let connection = Glibc.accept(descriptor, nil, nil)
            if connection >= 0 {
                _ = fcntl(connection, F_SETFD, FD_CLOEXEC)
                return StreamSocket(descriptor: connection)
            }
            guard errno == EINTR || errno == ECONNABORTED else { return nil }
        }
    }

    /// Wakes the thread that waits in ``accept()``.
    func shutDown() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    func close() {
        Glibc.close(descriptor)
    }

    private static func listen(_ descriptor: Int32, on port: Int) throws(LocalServerError) -> Int {
        var on: Int32 = 1
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, socklen_t(MemoryLayout<Int32>.size))
        guard let wanted = UInt16(exactly: port) else {
            throw LocalServerError(operation: "port", number: ERANGE)
        }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = wanted.bigEndian
        address.sin_addr = in_addr(s_addr: UInt32(0x7f00_0001).bigEndian)
        guard call(&address, { bind(descriptor, $0, $1) }) == 0 else {
            throw LocalServerError(operation: "bind", number: errno)
        }
        guard Glibc.listen(descriptor, 128) == 0 else { throw LocalServerError(operation: "listen", number: errno) }
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        guard call(&address, { address, _ in getsockname(descriptor, address, &length) }) == 0 else {
            throw LocalServerError(operation: "getsockname", number: errno)
        }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Hands an IPv4 address to a call that takes any address.
    private static func call(
        _ address: inout sockaddr_in, _ body: (UnsafeMutablePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
    }
}
