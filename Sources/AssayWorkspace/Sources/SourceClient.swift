import AssayHTTP
package import AssayHost
package import AssayKit
package import Foundation

/// The network side of a run: one HTTP client, the keys, and who asks.
package struct SourceClient: Sendable {
    private let client: HTTPClient
    private let contact: String?
    /// The keys of the run.
    package let secrets: SecretBox

    /// A client for sources.
    ///
    /// - Parameters:
    ///   - contact: The address that sources may write to, or `nil`.
    ///   - paceFolder: Where the processes of a workspace keep one pace together, or `nil` for a pace of its own.
    package init(contact: String?, environment: Environment, manifests: [SourceManifest], paceFolder: URL? = nil) {
        self.contact = contact
        secrets = SecretBox(environment: environment.variables, manifests: manifests)
        let mail = contact.map { "; mailto:\($0)" } ?? ""
        let agent = "assay/\(AssayKit.version) (+\(AssayKit.homepage)\(mail))"
        // A clock that ASSAY_NOW fixes is for dates in reports, never for waiting: HTTP keeps the real one.
        var configuration = HTTPClientConfiguration(
            userAgent: agent, caFile: environment.variables["ASSAY_CA_FILE"])
        configuration.idleTimeout = .seconds(environment.limits.idle)
        configuration.totalTimeout = .seconds(environment.limits.total)
        configuration.backoffBase = environment.limits.backoff
        configuration.paceFolder = paceFolder
        client = HTTPClient(configuration: configuration)
    }

    /// The transport of one source.
    package func transport(for source: ResolvedSource) -> Transport {
        LiveTransport(
            client: client, manifest: source.manifest, secrets: secrets, contact: contact, base: source.base,
            requestsPerSecond: source.requestsPerSecond
        ).transport
    }

    /// How many requests of a source may be under way at once.
    package func pace(of source: ResolvedSource) -> SourceManifest.Pace {
        var pace = LiveTransport.pace(of: source.manifest, secrets: secrets, contact: contact)
        if let own = source.requestsPerSecond { pace.requestsPerSecond = own }
        return pace
    }

    /// Ends all connections.
    package func close() {
        client.close()
    }
}
