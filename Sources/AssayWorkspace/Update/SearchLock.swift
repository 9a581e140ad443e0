import AssayHost
package import AssayKit
package import Foundation

/// The resolved request of each source (`search.lock.json`): what exactly was asked, by which plugin.
///
/// It holds no key, no contact address and no time, so that it changes only when the search does.
package struct SearchLock: Codable, Hashable, Sendable {
    /// One source's request.
    package struct Source: Codable, Hashable, Sendable {
        /// The source's id.
        package var id: String
        /// The plugin's version.
        package var plugin: String
        /// The most records that are asked for, or `nil`.
        package var limit: Int?
        /// The first requests.
        package var requests: [Request]
        /// What the source cannot express and this machine filters.
        package var filteredLocally: [String]
        /// Why the source cannot be asked, or `nil`.
        package var error: String?

        private enum CodingKeys: String, CodingKey {
            case id, plugin, limit, requests, error
            case filteredLocally = "filtered_locally"
        }
    }

    /// One request.
    package struct Request: Codable, Hashable, Sendable {
        /// The HTTP method.
        package var method: String
        /// The address.
        package var url: String
        /// The form body of a POST.
        package var body: String?
    }

    /// `assay.search-lock/1`.
    package var schema = "assay.search-lock/1"
    /// The version of the kit's contract.
    package var kit = AssayKit.apiVersion
    /// The question as written.
    package var query: String
    /// The first date of publication.
    package var since: PartialDate?
    /// The last date of publication.
    package var until: PartialDate?
    /// The sources, in the order of the configuration.
    package var sources: [Source]

    /// The lock of a configuration's sources.
    package init(_ configuration: Configuration, sources: [ResolvedSource]) {
        query = configuration.queryText
        since = configuration.since
        until = configuration.until
        self.sources = sources.map(Self.source)
    }

    private static func source(_ source: ResolvedSource) -> Source {
        var requests: [SourceRequest] = []
        var failure: String?
        do {
            if !source.isEnrichment { requests = try source.plugin.firstRequests(for: source.search) }
        } catch {
            failure = "\(error)"
        }
        let isListing = source.manifest.capabilities.contains(.listing)
        let beyond = source.isEnrichment ? [] : source.search.parts.subtracting(source.manifest.expresses)
        return Source(
            id: source.manifest.id, plugin: source.manifest.version, limit: source.search.limit,
            requests: requests.map { Request(method: $0.method.rawValue, url: $0.url, body: $0.body) },
            filteredLocally: (beyond.map(\.rawValue) + (isListing ? ["words"] : [])).sorted(), error: failure)
    }

    /// Writes the lock, where it changed.
    ///
    /// - Throws: ``WorkspaceError`` where the file cannot be written.
    package func write(to place: URL) throws(WorkspaceError) {
        do {
            let data = try JSONEncoder.assay(pretty: true).encode(self) + Data("\n".utf8)
            guard FileManager.default.contents(atPath: place.path) != data else { return }
            try AtomicFile.write(data, to: place)
        } catch {
            throw WorkspaceError(.failed, "cannot write \(place.path): \(error)", hint: "check its permissions")
        }
    }

    private enum CodingKeys: String, CodingKey {
        case schema, kit, query, since, until, sources
    }
}
