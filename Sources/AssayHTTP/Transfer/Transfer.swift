import CCurl
import Foundation

/// A transfer under way. It lives on libcurl's thread and nowhere else.
final class Transfer {
    /// The number by which it can be cancelled.
    let number: Int

    /// What is transferred.
    let plan: TransferPlan

    /// libcurl's handle.
    let easy: UnsafeMutableRawPointer

    /// The header lines so far.
    var head = ResponseHead()

    /// The unpacked body so far.
    var body = Data()

    /// Set when a limit on size ended the transfer.
    var isTooLarge = false

    /// When the request went on the wire, or last a byte of the answer came; `nil` before.
    ///
    /// libcurl's own limit (`CURLOPT_LOW_SPEED_TIME`) looks at a mean over six seconds and strikes that much too late.
    var lastSign: ContinuousClock.Instant?

    /// Where libcurl writes what went wrong.
    let errorText: UnsafeMutablePointer<CChar>

    /// The header lines of the request.
    var lines: UnsafeMutablePointer<curl_slist>?

    private var continuation: CheckedContinuation<TransferOutcome, Never>?

    /// Takes over the continuation, which ``end(with:)`` resumes; returns `nil` when libcurl has no memory.
    init?(number: Int, _ plan: TransferPlan, continuation: CheckedContinuation<TransferOutcome, Never>) {
        guard let easy = curl_easy_init() else { return nil }
        self.number = number
        self.plan = plan
        self.easy = easy
        self.continuation = continuation
        errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
    }

    deinit {
        curl_easy_cleanup(easy)
        curl_slist_free_all(lines)
        errorText.deallocate()
    }

    /// When the transfer will have been silent for too long; `nil` while its connection is not made.
    var idleDeadline: ContinuousClock.Instant? {
        lastSign.map { $0 + plan.configuration.idleTimeout }
    }

    /// Tells the one who waits how the transfer ended; only the first call counts.
    func end(with outcome: TransferOutcome) {
        continuation?.resume(returning: outcome)
        continuation = nil
    }
}

// MARK: - What libcurl calls

extension Transfer {
    /// The transfer behind the context pointer of a callback.
    static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
    }

    /// Takes a header line; another number than the line's length ends the transfer.
    func receiveHeader(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        lastSign = .now
        guard head.add(UnsafeRawBufferPointer(start: bytes, count: count)) else {
            isTooLarge = true
            return 0
        }
        return count
    }

    /// Takes a piece of the unpacked body; another number than the piece's length ends the transfer.
    func receiveBody(_ bytes: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
        lastSign = .now
        guard count <= plan.maximumBytes - body.count else {
            isTooLarge = true
            return 0
        }
        body.append(contentsOf: UnsafeRawBufferPointer(start: bytes, count: count))
        return count
    }

    /// Notes that the connection stands and the request leaves.
    func launch() {
        lastSign = .now
        plan.onLaunch()
    }
}
