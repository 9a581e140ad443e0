import Foundation

/// One request of a chain of redirects.
struct Hop: Sendable {
    /// The method.
    var method: HTTPMethod

    /// Where it goes; admitted.
    var address: HTTPAddress

    /// Its header lines.
    var headers: [HTTPHeader]

    /// Its body.
    var body: Data?

    /// What tells two hops apart: a redirect back to one that was made already is a loop.
    var identity: String { "\(method.rawValue) \(address.text)" }

    /// The hop that an answer sends the client to; `nil` when the answer is no redirect that can be followed.
    ///
    /// 301, 302 and 303 become a `GET`, 307 and 308 keep the method and body (RFC 9110, 15.4). Another host or port gets
    /// none of the header lines that may hold a key.
    func redirected(
        by answer: TransferOutcome.Answer, hosts: Set<String>
    ) throws(HTTPError) -> Hop? {
        guard [301, 302, 303, 307, 308].contains(answer.status) else { return nil }
        guard let location = answer.headers.first(where: { $0.isNamed("Location") })?.value, !location.isEmpty else {
            return nil
        }
        var next = self
        next.address = try HTTPAddress.admitted(location, from: address, hosts: hosts)
        if answer.status < 307 {
            next.method = .get
            next.body = nil
            next.headers.removeAll { $0.isNamed("Content-Type") }
        }
        if next.address.authority != address.authority || next.address.scheme != address.scheme {
            next.headers.removeAll { !$0.isHarmless }
        }
        return next
    }
}

extension HTTPHeader {
    /// Whether the line says nothing that is meant for one host only.
    fileprivate var isHarmless: Bool {
        ["accept", "accept-language", "content-type"].contains(name.lowercased())
    }
}
