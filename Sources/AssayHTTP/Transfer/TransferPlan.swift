import Foundation

/// One transfer: a request to one address, without retries and redirects.
struct TransferPlan: Sendable {
    /// The method.
    var method: HTTPMethod

    /// The address, already admitted.
    var address: HTTPAddress

    /// Header lines, already checked.
    var headers: [HTTPHeader]

    /// The body of a `POST`.
    var body: Data?

    /// The most bytes of the unpacked body.
    var maximumBytes: Int

    /// How long the transfer may take.
    var timeLimit: Duration

    /// What holds for every request of the client.
    var configuration: HTTPClientConfiguration

    /// Called on libcurl's thread when the request goes on the wire.
    var onLaunch: @Sendable () -> Void
}
