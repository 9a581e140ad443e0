import Foundation

/// libcurl's multi interface on a thread of its own, with an async call in front.
final class TransferEngine: Sendable {
    private let mailbox = TransferMailbox()

    /// Starts the thread.
    init() {
        let mailbox = mailbox
        let thread = Thread {
            guard let loop = TransferLoop(mailbox) else { return TransferLoop.refuse(mailbox) }
            loop.run()
        }
        thread.name = "assay.http"
        thread.start()
    }

    deinit {
        mailbox.close()
    }

    /// Transfers; ends at once with code `cancelled` when the task is cancelled or the engine closed.
    func perform(_ plan: TransferPlan) async -> TransferOutcome {
        let mailbox = mailbox
        let number = mailbox.nextNumber()
        defer { mailbox.forget(number) }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if !mailbox.start(number, plan, continuation) {
                    let failure = TransferOutcome.Failure(code: .cancelled, detail: "The transfer was never begun.")
                    continuation.resume(returning: .failed(failure))
                }
            }
        } onCancel: {
            mailbox.cancel(number)
        }
    }

    /// Ends every transfer and the thread, without waiting for them.
    func close() {
        mailbox.close()
    }
}
