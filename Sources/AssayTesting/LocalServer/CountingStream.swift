import Foundation

/// A stream that counts what is written to it.
final class CountingStream: ByteStream {
    /// The bytes written so far, TLS not counted.
    var bytesWritten = 0

    private let stream: any ByteStream

    init(_ stream: any ByteStream) {
        self.stream = stream
    }

    func read() -> Data {
        stream.read()
    }

    func write(_ data: Data) -> Bool {
        guard stream.write(data) else { return false }
        bytesWritten += data.count
        return true
    }

    func wait(seconds: Double) -> Bool {
        stream.wait(seconds: seconds)
    }

    func resetOnClose() {
        stream.resetOnClose()
    }

    func finish() {
        stream.finish()
    }
}
