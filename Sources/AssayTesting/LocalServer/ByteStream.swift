import Foundation

/// The two directions of a connection, plain or under TLS; used by the one thread that serves it.
protocol ByteStream {
    /// Up to 64 kB; empty at the end of the stream or on an error.
    func read() -> Data

    /// Sends all bytes; false when the peer is gone.
    func write(_ data: Data) -> Bool

    /// Waits; false when the peer left, or the server shut the socket down, before the time was over.
    func wait(seconds: Double) -> Bool

    /// Makes the coming close a TCP reset instead of an orderly end.
    func resetOnClose()

    /// Says goodbye in the stream's own words, before the socket is closed.
    func finish()
}

extension StreamSocket: ByteStream {
    func finish() {}
}
