public import Foundation

/// What a handler of ``LocalServer`` answers, and how badly it is delivered.
public struct ServedResponse: Sendable {
    /// The status code.
    public var status: Int

    /// Header lines beside those of the framing (`Content-Length`, `Transfer-Encoding`), which the server adds.
    public var headers: [(name: String, value: String)]

    /// The body, as it goes on the wire: a handler that claims `Content-Encoding: gzip` packs it itself.
    public var body: Data

    /// How the answer travels.
    public var delivery: Delivery

    /// The name of the fault that shaped the answer, for the server's log.
    package var fault: String?

    /// Makes an answer.
    public init(
        status: Int = 200, headers: [(name: String, value: String)] = [], body: Data = Data(),
        delivery: Delivery = .whole
    ) {
        self.status = status
        self.headers = headers
        self.body = body
        self.delivery = delivery
    }

    /// The ways in which an answer can travel: one good one, and the faults that clients meet.
    public enum Delivery: Sendable {
        /// All at once, with `Content-Length`.
        case whole
        /// With `Transfer-Encoding: chunked`.
        case chunked
        /// Whole, after a wait in seconds.
        case delayed(seconds: Double)
        /// Whole, but at this slow rate.
        case trickle(bytesPerSecond: Int)
        /// The head and so many bytes of the body, then nothing until the client leaves or the server stops.
        case stall(afterBytes: Int)
        /// The head and so many bytes of the body, then a TCP reset.
        case reset(afterBytes: Int)
        /// A body shorter than its `Content-Length` by so many bytes, then a clean close.
        case shorter(by: Int)
        /// A body longer than its `Content-Length` by so many bytes, then a clean close.
        case longer(by: Int)
        /// These bytes instead of status line, headers and body, then a clean close.
        case raw(Data)
        /// This instead of the body, without holding it; ``ServedResponse/body`` is not sent.
        case streamed(StreamedBody)
        /// A close without a byte.
        case hangup
    }
}

extension ServedResponse {
    /// A JSON answer.
    public static func json(
        _ text: String, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> ServedResponse {
        typed("application/json", text, status, headers)
    }

    /// An XML answer.
    public static func xml(
        _ text: String, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> ServedResponse {
        typed("text/xml; charset=UTF-8", text, status, headers)
    }

    /// A plain text answer.
    public static func text(
        _ text: String, status: Int = 200, headers: [(name: String, value: String)] = []
    ) -> ServedResponse {
        typed("text/plain; charset=UTF-8", text, status, headers)
    }

    /// The same answer, delivered in another way.
    public func delivered(_ delivery: Delivery) -> ServedResponse {
        var copy = self
        copy.delivery = delivery
        return copy
    }

    private static func typed(
        _ type: String, _ text: String, _ status: Int, _ headers: [(name: String, value: String)]
    ) -> ServedResponse {
        ServedResponse(status: status, headers: [(name: "Content-Type", value: type)] + headers, body: Data(text.utf8))
    }
}
