import AssayHost
import AssayKit
import AssayStore
import Foundation

extension CaptureRow {
    /// The row of an exchange of a run's journal.
    init(_ exchange: Exchange, run: Int) {
        self.init(
            sha: exchange.capture, source: exchange.source, run: run, chain: exchange.sequence.chain,
            page: exchange.sequence.page, url: exchange.request.url, status: exchange.status, bytes: exchange.bytes,
            received: (try? Date(exchange.received, strategy: .iso8601)) ?? .distantPast)
    }
}
