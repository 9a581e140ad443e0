import Foundation

/// How a transfer ended.
enum TransferOutcome: Sendable {
    /// With a whole answer of whatever status.
    case answered(Answer)
    /// Without.
    case failed(Failure)

    /// An answer.
    struct Answer: Sendable {
        var status: Int
        var headers: [HTTPHeader]
        var body: Data
        var httpVersion: String
        /// Headers and packed body, as they came over the wire.
        var bytesReceived: Int
        var seconds: Double
    }

    /// A failure.
    struct Failure: Sendable {
        var code: HTTPError.Code
        /// What libcurl says about it; holds no query.
        var detail: String
        var bytesReceived = 0
        /// Why the server was not believed, where that is known.
        var distrust: Distrust?
    }

    /// The bytes that came over the wire.
    var bytesReceived: Int {
        switch self {
        case .answered(let answer): answer.bytesReceived
        case .failed(let failure): failure.bytesReceived
        }
    }
}
