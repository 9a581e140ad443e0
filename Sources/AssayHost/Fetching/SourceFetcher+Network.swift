import AssayHTTP
import AssayKit
import Foundation

// MARK: - The network

extension SourceFetcher {
    /// Asks the source. Where an earlier answer to the very same request bears a version, it is asked whether that still
    /// holds; the capture then answers.
    func delivered(_ step: FetchStep, _ fingerprint: String) async throws -> FetchAnswer {
        // An answer that the plugin refused must not be confirmed by the source.
        var known = step.tries == 0 ? job.versions?.exchange(answering: fingerprint) : nil
        // A mirror's version says nothing of the source's own.
        if known?.request.url != step.request.url { known = nil }
        let delivery = try await send(step.request, known?.validators)
        guard delivery.response.status == 304 else { return try answer(step, fingerprint, delivery) }
        guard let known, let body = try? job.captures?.read(known.capture) else {
            // What should be confirmed is not here any more: the whole answer is needed.
            return try answer(step, fingerprint, try await send(step.request, nil))
        }
        return confirmed(step, fingerprint, delivery, known, body)
    }

    private func send(_ request: SourceRequest, _ validators: HTTPValidators?) async throws -> Transport.Delivery {
        let (source, onProgress) = (job.manifest.id, job.onProgress)
        return try await job.transport.send(request, validators: validators) { seconds, reason in
            onProgress(
                FetchProgress(
                    source: source, phase: .waiting(seconds: seconds, reason: reason), pages: 0, records: 0,
                    declared: nil))
        }
    }

    /// The answer that came; its body is kept when it is read, so that the next page need not wait for that.
    private func answer(
        _ step: FetchStep, _ fingerprint: String, _ delivery: Transport.Delivery
    ) throws -> FetchAnswer {
        let received = job.effects.now().ISO8601Format()
        let exchange = job.captures.map { _ in
            Exchange(
                source: job.manifest.id, sequence: step.key, fingerprint: fingerprint, request: step.request,
                status: delivery.response.status, headers: Self.kept(delivery.response.headers),
                capture: SHA256.hex(delivery.response.body), bytes: delivery.response.body.count,
                received: received, attempts: delivery.attempts)
        }
        return FetchAnswer(
            step: step, response: delivery.response, exchange: exchange,
            unkept: job.captures == nil ? nil : delivery.response.body, isReplayed: false,
            attempts: delivery.attempts + min(step.tries, 1), received: received)
    }

    /// The earlier answer, which the source says still holds.
    private func confirmed(
        _ step: FetchStep, _ fingerprint: String, _ delivery: Transport.Delivery, _ known: Exchange, _ body: Data
    ) -> FetchAnswer {
        let received = job.effects.now().ISO8601Format()
        let exchange = Exchange(
            source: job.manifest.id, sequence: step.key, fingerprint: fingerprint, request: step.request,
            status: known.status, headers: known.headers, capture: known.capture, bytes: 0, received: received,
            attempts: delivery.attempts, isNotModified: true)
        return FetchAnswer(
            step: step, response: SourceResponse(status: known.status, headers: known.headers, body: body),
            exchange: exchange, isReplayed: false, isNotModified: true, attempts: delivery.attempts, received: received)
    }

    private static func kept(_ headers: [String: String]) -> [String: String] {
        headers.filter { ["content-type", "etag", "last-modified", "link"].contains($0.key) }
    }
}
