import Foundation
import Glibc

/// A connected TCP socket with blocking calls that end as soon as the peer leaves or the server shuts it down.
struct StreamSocket: Sendable {
    /// The file descriptor; whoever made the socket closes it.
    let descriptor: Int32

    /// `POLLRDHUP` (poll(2)), which the C library hides behind `_GNU_SOURCE`.
    private static let peerLeft: Int16 = 0x2000

    /// Up to 64 kB; empty at the end of the stream or on an error.
    func read() -> Data {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var count = -1
        repeat {
            count = recv(descriptor, &buffer, buffer.count, 0)
        } while count < 0 && errno == EINTR
        return Data(buffer.prefix(max(count, 0)))
    }

    /// Sends all bytes; false when the peer is gone.
    func write(_ data: Data) -> Bool {
        var rest = [UInt8](data)[...]
        while !rest.isEmpty {
            let sent = rest.withUnsafeBytes { send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
            if sent < 0, errno == EINTR { continue }
            guard sent > 0 else { return false }
            rest = rest.dropFirst(sent)
        }
        return true
    }

    /// Waits; false when the peer left, or the server shut the socket down, before the time was over.
    func wait(seconds: Double) -> Bool {
        let end = ContinuousClock.now + .seconds(seconds)
        while true {
            let left = (end - .now) / .milliseconds(1)
            guard left > 0 else { return true }
            var entry = pollfd(fd: descriptor, events: Self.peerLeft, revents: 0)
            let count = poll(&entry, 1, Int32(min(left.rounded(.up), 60_000)))
            if count < 0, errno != EINTR { return false }
            if count > 0 { return false }
        }
    }

    /// Sends what is written at once, so that small answers are not held back.
    func sendAtOnce() {
        var on: Int32 = 1
        setsockopt(descriptor, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    }

    /// Makes the coming close a TCP reset instead of an orderly end.
    func resetOnClose() {
        var hard = linger(l_onoff: 1, l_linger: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &hard, socklen_t(MemoryLayout<linger>.size))
    }

    /// Ends both directions, which wakes any thread that waits on the socket.
    func shutDown() {
        shutdown(descriptor, Int32(SHUT_RDWR))
    }

    func close() {
        Glibc.close(descriptor)
    }
}
