import AssayHost
import AssayKit
import Foundation
import Synchronization

/// Answers a scripted source's requests from memory and counts them.
final class ScriptedServer: Sendable {
    enum Reply: Sendable {
        case page(ScriptedPage)
        case bytes(String)
        case failure(String)
        /// Sleeps until cancelled.
        case silence
    }

    private struct State {
        var asked: [String] = []
        var underWay = 0
        var peak = 0
    }

    private let state = Mutex(State())
    private let reply: @Sendable (_ path: String, _ time: Int) -> Reply

    /// A server; `time` counts the requests of one path from 0.
    init(_ reply: @escaping @Sendable (_ path: String, _ time: Int) -> Reply) {
        self.reply = reply
    }

    /// A chain `0`, `1`, … of pages with these items.
    static func chain(_ pages: [[String]], total: Int?) -> ScriptedServer {
        ScriptedServer { path, _ in .page(page(path, of: pages, total: total)) }
    }

    static func page(_ path: String, of pages: [[String]], total: Int?) -> ScriptedPage {
        guard let number = Int(path), pages.indices.contains(number) else { return ScriptedPage(error: "rejected") }
        let hasNext = pages.indices.contains(number + 1)
        return ScriptedPage(
            total: total, ids: pages[number], next: hasNext ? ["https://example.org/\(number + 1)"] : [])
    }

    /// The paths that were asked, in order.
    var asked: [String] { state.withLock(\.asked) }

    /// The most requests under way at once.
    var peak: Int { state.withLock(\.peak) }

    var transport: Transport {
        Transport { request, _ in try await self.answer(request) }
    }

    private func answer(_ request: SourceRequest) async throws -> Transport.Delivery {
        let path = String(request.url.dropFirst("https://example.org/".count))
        let time = state.withLock { state in
            defer { state.asked.append(path) }
            state.underWay += 1
            state.peak = max(state.peak, state.underWay)
            return state.asked.count { $0 == path }
        }
        defer { state.withLock { $0.underWay -= 1 } }
        try await Task.sleep(for: .milliseconds(1))
        return Transport.Delivery(response: SourceResponse(status: 200, body: try await body(path, time)), attempts: 1)
    }

    private func body(_ path: String, _ time: Int) async throws -> Data {
        switch reply(path, time) {
        case .page(let page): return try JSONEncoder().encode(page)
        case .bytes(let text): return Data(text.utf8)
        case .failure(let code): throw TransportError(code: code, message: "told to fail", hint: nil, attempts: 3)
        case .silence:
            try await Task.sleep(for: .seconds(600))
            return Data()
        }
    }
}
