import Foundation

/// The query of a request as a person reads it, without the encoding of addresses.
enum CompiledQuery {
    /// The parameters that carry the question; where none does, all parameters, or else the path.
    static func text(of request: SearchLock.Request) -> String {
        let parts = URLComponents(string: request.url)
        let form = request.body.flatMap { URLComponents(string: "http://localhost/?\($0)")?.queryItems } ?? []
        let items = (parts?.queryItems ?? []) + form
        let asking = items.filter { isQuestion($0.name) && $0.value?.isEmpty == false }
        if asking.count == 1, let value = asking.first?.value { return value }
        if asking.isEmpty, let query = parts.flatMap(segment) { return query }
        let shown = asking.isEmpty ? items : asking
        guard !shown.isEmpty else { return parts?.path ?? request.url }
        return shown.map { "\($0.name)=\($0.value ?? "")" }.joined(separator: " & ")
    }

    /// The question of a service that takes it as the last part of the path.
    private static func segment(_ parts: URLComponents) -> String? {
        let last = parts.percentEncodedPath.split(separator: "/").last.map(String.init)?.removingPercentEncoding
        return last.flatMap { $0.contains("\"") || $0.contains(" ") ? $0 : nil }
    }

    /// The names under which services take a question and its limits.
    private static func isQuestion(_ name: String) -> Bool {
        let name = name.lowercased()
        return names.contains(name) || name.hasPrefix("query.") || name.hasPrefix("filter.")
    }

    private static let names: Set<String> = [
        "term", "query", "q", "search", "search_query", "filter", "mindate", "maxdate", "year", "publicationdateoryear",
    ]
}
