package import AssayKit
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a plugin makes of a server's answers, asked one after the other to the last page: the host's loop without its
/// rules.
package struct PluginWalk: Sendable {
    /// The records, in the order in which they came.
    package private(set) var records: [Record] = []
    /// The problems.
    package private(set) var problems: [SourceProblem] = []
    /// The warnings.
    package private(set) var warnings: [String] = []
    /// The first total that was declared.
    package private(set) var declared: Int?
    /// What was asked.
    package private(set) var requests: [SourceRequest] = []

    /// Walks from these requests to the end.
    ///
    /// - Parameters:
    ///   - plugin: The plugin.
    ///   - first: The requests to begin with.
    ///   - parameters: What the host would add to each address, for example a contact: `email=…`.
    ///   - most: How many requests are made at most.
    /// - Throws: What the plugin throws, and `URLError`.
    package init(
        _ plugin: any SourcePlugin, from first: [SourceRequest], adding parameters: String = "", most: Int = 1_000
    ) async throws {
        var waiting = first[...]
        while let request = waiting.popFirst(), requests.count < most {
            requests.append(request)
            let page = try plugin.page(from: try await Self.answer(to: request, adding: parameters), to: request)
            records += page.records
            problems += page.problems
            warnings += page.warnings
            declared = declared ?? page.declaredTotal
            waiting += page.next
        }
    }

    private static func answer(to request: SourceRequest, adding parameters: String) async throws -> SourceResponse {
        let separator = request.url.contains("?") ? "&" : "?"
        guard let url = URL(string: parameters.isEmpty ? request.url : request.url + separator + parameters) else {
            throw URLError(.badURL)
        }
        let (body, response) = try await URLSession.shared.data(from: url)
        let http = response as? HTTPURLResponse
        let headers = (http?.allHeaderFields ?? [:]).compactMap { name, value in
            (name as? String).map { ($0, "\(value)") }
        }
        return SourceResponse(
            status: http?.statusCode ?? 0, headers: Dictionary(headers, uniquingKeysWith: { $1 }), body: body)
    }
}
