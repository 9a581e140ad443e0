import AssayKit
import AssayTesting
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A literature server and a way to ask it.
final class TestClient: Sendable {
    let server: LiteratureServer

    init(_ corpus: Corpus, notice: String? = nil) throws {
        server = try LiteratureServer(corpus: corpus, authoredNotice: notice)
    }

    deinit {
        server.stop()
    }

    func json(_ path: String, _ parameters: [String: String]) async throws -> JSONValue {
        try JSONDecoder().decode(JSONValue.self, from: Data(try await text(path, parameters).utf8))
    }

    func text(_ path: String, _ parameters: [String: String]) async throws -> String {
        try await answer(path, parameters).text
    }

    func answer(_ path: String, _ parameters: [String: String]) async throws -> (status: Int, text: String) {
        let query = parameters.map { "\($0.key)=\($0.value.percentEncoded())" }.joined(separator: "&")
        guard let url = URL(string: "\(server.baseURL)\(path)?\(query)") else { throw URLError(.badURL) }
        let (data, response) = try await URLSession.shared.data(from: url)
        return ((response as? HTTPURLResponse)?.statusCode ?? 0, String(decoding: data, as: UTF8.self))
    }
}
