import CCurl
import Foundation

/// The loop of libcurl's thread: it owns the multi handle with its connections, and every transfer.
final class TransferLoop {
    private let mailbox: TransferMailbox
    private let multi: UnsafeMutableRawPointer
    private var transfers: [UnsafeMutableRawPointer: Transfer] = [:]
    private var handles: [Int: UnsafeMutableRawPointer] = [:]

    /// Once a process, before anything else of libcurl.
    private static let isInitialised = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

    /// Makes the loop on the thread that will run it; `nil` when libcurl has no memory.
    init?(_ mailbox: TransferMailbox) {
        guard Self.isInitialised, let multi = curl_multi_init() else { return nil }
        self.mailbox = mailbox
        self.multi = multi
        mailbox.attach(UInt(bitPattern: multi))
    }

    deinit {
        mailbox.attach(nil)
        curl_multi_cleanup(multi)
    }

    /// Serves until the mailbox is closed, then ends what is under way.
    func run() {
        while true {
            let (commands, isClosed) = mailbox.take()
            for command in commands { obey(command) }
            if isClosed { break }
            var running: Int32 = 0
            curl_multi_perform(multi, &running)
            collect()
            endSilent()
            wait()
        }
        for handle in transfers.keys { end(handle, .failed(.cancelled)) }
    }

    /// Refuses everything, on the thread of a loop that could not be made.
    static func refuse(_ mailbox: TransferMailbox) {
        mailbox.close()
        for case .start(_, _, let continuation) in mailbox.take().commands {
            continuation.resume(returning: .failed(.noMemory))
        }
    }
}

// MARK: - Steps

extension TransferLoop {
    private func obey(_ command: TransferMailbox.Command) {
        switch command {
        case .start(let number, let plan, let continuation):
            start(number, plan, continuation)
        case .cancel(let number):
            if let handle = handles[number] { end(handle, .failed(.cancelled)) }
        }
    }

    private func start(
        _ number: Int, _ plan: TransferPlan, _ continuation: CheckedContinuation<TransferOutcome, Never>
    ) {
        guard let transfer = Transfer(number: number, plan, continuation: continuation) else {
            return continuation.resume(returning: .failed(.noMemory))
        }
        let code = transfer.configure()
        guard code == CURLE_OK, curl_multi_add_handle(multi, transfer.easy) == CURLM_OK else {
            let detail = String(cString: curl_easy_strerror(code))
            return transfer.end(with: .failed(TransferOutcome.Failure(code: .other, detail: detail)))
        }
        transfers[transfer.easy] = transfer
        handles[number] = transfer.easy
    }

    /// Ends the transfers that libcurl is done with.
    private func collect() {
        var left: Int32 = 0
        while let message = curl_multi_info_read(multi, &left) {
            guard message.pointee.msg == CURLMSG_DONE, let easy = message.pointee.easy_handle else { continue }
            // The message is gone once its handle is taken out.
            let result = message.pointee.data.result
            guard let transfer = transfers[easy] else { continue }
            end(easy, transfer.outcome(result))
        }
    }

    private func end(_ easy: UnsafeMutableRawPointer, _ outcome: TransferOutcome) {
        guard let transfer = transfers.removeValue(forKey: easy) else { return }
        handles[transfer.number] = nil
        curl_multi_remove_handle(multi, easy)
        transfer.end(with: outcome)
    }

    /// Ends the transfers that have been silent for too long.
    private func endSilent() {
        let now = ContinuousClock.now
        let silent = transfers.values.filter { $0.idleDeadline.map { $0 <= now } ?? false }
        for transfer in silent { end(transfer.easy, transfer.idleOutcome) }
    }

    /// Sleeps until a socket or a timer has something, or the mailbox wakes the thread.
    private func wait() {
        let deadline = transfers.values.compactMap(\.idleDeadline).min()
        let left = deadline.map { ($0 - .now) / .milliseconds(1) } ?? .infinity
        // Rounded up: a sleep that ends a little early would only be followed by another one.
        let timeout = Int32(min(max(left, 0), 60_000).rounded(.up))
        guard curl_multi_poll(multi, nil, 0, timeout, nil) != CURLM_OK else { return }
        // Without memory for its poll set libcurl returns at once; the loop must not spin meanwhile.
        Thread.sleep(forTimeInterval: 0.05)
    }
}

extension TransferOutcome.Failure {
    fileprivate static let cancelled = Self(code: .cancelled, detail: "The transfer was ended.")
    fileprivate static let noMemory = Self(code: .other, detail: "libcurl could not be started.")
}
