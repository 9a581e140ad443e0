package import AssayHTTP
package import AssayKit
import Foundation

/// Sends a source's requests over the network, under its allow-list and pace.
///
/// Keys and contact parameters are added here, at the last moment, and keys are taken out of whatever comes back.
package struct LiveTransport: Sendable {
    private let client: HTTPClient
    private let manifest: SourceManifest
    private let secrets: SecretBox
    private let contact: String?
    private let allowedHosts: Set<String>
    private let pace: HostPace
    /// A mirror or test server may stand in for several sources on one host; each keeps its own pace.
    private let lane: String

    /// The largest response body, in bytes, unpacked.
    private static let largestBody = 64 << 20

    /// A transport of one source.
    ///
    /// - Parameters:
    ///   - base: The base address in force; its host is allowed beside the manifest's.
    ///   - requestsPerSecond: A pace to use instead of the manifest's.
    package init(
        client: HTTPClient, manifest: SourceManifest, secrets: SecretBox, contact: String?, base: String,
        requestsPerSecond: Double? = nil
    ) {
        self.client = client
        self.manifest = manifest
        self.secrets = secrets
        self.contact = contact
        let baseHost = URLComponents(string: base)?.host?.lowercased()
        let isOwn = base == manifest.baseURL
        allowedHosts = Set((isOwn ? manifest.hosts.map { $0.lowercased() } : []) + [baseHost].compactMap(\.self))
        lane = isOwn ? "" : base
        let pace = Self.pace(of: manifest, secrets: secrets, contact: contact)
        self.pace = HostPace(
            requestsPerSecond: requestsPerSecond ?? pace.requestsPerSecond, concurrency: pace.concurrency)
    }

    /// The pace that the manifest allows with the keys and the contact address that there are.
    package static func pace(of manifest: SourceManifest, secrets: SecretBox, contact: String?) -> SourceManifest.Pace {
        if let pace = manifest.paceWithKey, manifest.credentials.contains(where: secrets.holds) { return pace }
        if let pace = manifest.paceWithContact, contact != nil { return pace }
        return manifest.pace
    }

    /// The transport for a ``FetchJob``.
    package var transport: Transport {
        Transport(conditional: { request, validators, onWait in try await send(request, validators, onWait) })
    }
}

// MARK: - Sending

extension LiveTransport {
    private func send(
        _ request: SourceRequest, _ validators: HTTPValidators?, _ onWait: @escaping Transport.OnWait
    ) async throws -> Transport.Delivery {
        var addressed = self.addressed(request)
        addressed.validators = validators
        let response: HTTPResponse
        do {
            response = try await client.send(addressed, pace: pace) { wait in
                onWait(wait.seconds, Self.words(for: wait.reason))
            }
        } catch {
            if error.code == .cancelled { throw CancellationError() }
            throw TransportError(
                code: "\(error.code)", message: secrets.redact(error.message),
                hint: error.hint.isEmpty ? nil : secrets.redact(error.hint), attempts: error.attempts)
        }
        return Transport.Delivery(response: cleaned(response), attempts: response.attempts)
    }

    private func addressed(_ request: SourceRequest) -> HTTPRequest {
        var headers = request.headers.sorted { $0.key < $1.key }.map { HTTPHeader($0.key, $0.value) }
        var parameters: [String] = []
        for credential in manifest.credentials {
            guard let value = secrets.value(of: credential) else { continue }
            if let name = credential.parameter { parameters.append("\(name)=\(value.percentEncoded())") }
            if let name = credential.header { headers.append(HTTPHeader(name, credential.prefix + value)) }
        }
        for identification in manifest.identification {
            let value = identification.value == .tool ? "assay" : contact
            if let value { parameters.append("\(identification.parameter)=\(value.percentEncoded())") }
        }
        return request.method == .get
            ? getRequest(request, headers, parameters) : postRequest(request, headers, parameters)
    }

    private func getRequest(
        _ request: SourceRequest, _ headers: [HTTPHeader], _ parameters: [String]
    ) -> HTTPRequest {
        let separator = request.url.contains("?") ? "&" : "?"
        let url = parameters.isEmpty ? request.url : request.url + separator + parameters.joined(separator: "&")
        return HTTPRequest(
            method: .get, url: url, headers: headers, allowedHosts: allowedHosts,
            maximumBytes: Self.largestBody, lane: lane)
    }

    /// A form, to which the host's parameters are added, or a body of the type that the plugin names.
    private func postRequest(
        _ request: SourceRequest, _ headers: [HTTPHeader], _ parameters: [String]
    ) -> HTTPRequest {
        if headers.contains(where: { $0.name.lowercased() == "content-type" }) {
            var posted = getRequest(request, headers, parameters)
            posted.method = .post
            posted.body = request.body.map { Data($0.utf8) }
            return posted
        }
        let form = ([request.body].compactMap(\.self) + parameters).joined(separator: "&")
        let type = HTTPHeader("Content-Type", "application/x-www-form-urlencoded")
        return HTTPRequest(
            method: .post, url: request.url, headers: headers + [type], body: Data(form.utf8),
            allowedHosts: allowedHosts,
            maximumBytes: Self.largestBody, lane: lane)
    }

    private static func words(for reason: HTTPWait.Reason) -> String {
        switch reason {
        case .pace: "its pace"
        case .otherProcess: "its pace, shared with another process"
        case .backoff(let status): "HTTP \(status)"
        case .failure(let code): "\(code)"
        case .retryAfter: "Retry-After"
        }
    }

    private func cleaned(_ response: HTTPResponse) -> SourceResponse {
        let headers = Dictionary(
            response.headers.map { ($0.name.lowercased(), secrets.redact($0.value)) },
            uniquingKeysWith: { _, last in last })
        return SourceResponse(
            status: response.status, headers: headers, body: secrets.redact(response.body),
            url: secrets.redact(response.finalURL))
    }
}
