import Foundation

/// Faults of the transport: the answer does not arrive as it was meant.
extension Fault {
    /// The connection is closed without a byte.
    package static let hangup = delivery("a close without an answer") { _ in .hangup }

    /// Half of the body, then a TCP reset.
    package static let reset = delivery("a reset in the middle of the body") { .reset(afterBytes: $0.body.count / 2) }

    /// A body that is shorter than its `Content-Length`.
    package static let shorter = delivery("a body shorter than its length") { _ in .shorter(by: 10) }

    /// A body that is longer than its `Content-Length`: what is read as the body is cut.
    package static let longer = delivery("a body longer than its length") { .longer(by: min(10, $0.body.count)) }

    /// Half of the body, then silence.
    package static let stall = delivery("a dead stall") { .stall(afterBytes: $0.body.count / 2) }

    /// No byte at all, and the connection stays open.
    package static let silence = delivery("silence") { _ in .delayed(seconds: 3_600) }

    /// The whole body at so many bytes a second.
    package static func trickle(bytesPerSecond: Int) -> Fault {
        delivery("a slow trickle") { _ in .trickle(bytesPerSecond: bytesPerSecond) }
    }

    /// Header lines without end.
    package static let endlessHeaders = delivery("endless headers") { _ in .streamed(.endlessHeaders) }

    /// So many bytes of spaces; with `Content-Length`, or without any announcement.
    package static func hugeBody(bytes: Int, isAnnounced: Bool) -> Fault {
        let body = StreamedBody.spaces(bytes, framing: isAnnounced ? .length : .close)
        return delivery(isAnnounced ? "a huge body" : "a huge body without a length") { _ in .streamed(body) }
    }

    /// A packed body, small on the wire, that unpacks to so many bytes.
    package static func gzipBomb(unpackedBytes: Int) -> Fault {
        Fault("a gzip bomb") { _, response in
            var response = response.delivered(.streamed(.gzipBomb(unpackedBytes: unpackedBytes)))
            response.headers.append((name: "Content-Encoding", value: "gzip"))
            return response
        }
    }

    /// What is no HTTP.
    package static let noHTTP = delivery("bytes that are no HTTP") { _ in .raw(Data("SSH-2.0-server\r\n\r\n".utf8)) }

    private static func delivery(
        _ name: String, _ make: @escaping @Sendable (ServedResponse) -> ServedResponse.Delivery
    ) -> Fault {
        Fault(name) { _, response in response.delivered(make(response)) }
    }
}
