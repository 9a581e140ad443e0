import AssayTesting

extension FaultCase {
    /// Faults that a server owns up to.
    static let status: [FaultCase] = [
        FaultCase(
            "429-seconds", "429 with `Retry-After` in seconds", .heals, says: ["Retry-After"],
            .throttled(.seconds(2)), times: 2),
        FaultCase(
            "429-date", "429 with `Retry-After` as an HTTP-date", .heals, says: ["Retry-After"],
            .throttled(.date(inSeconds: 2, withDate: true)), times: 1),
        FaultCase("429-absent", "429 without `Retry-After`", .heals, says: [], .throttled(.absent), times: 2),
        FaultCase(
            "429-always", "429 for good", .failed, says: ["still answers with status 429 after 5 tries"],
            .throttled(.absent)),
        FaultCase(
            "429-absurd", "429 with a `Retry-After` of 15 hours: it stops, says so and does not sleep", .failed,
            says: ["asks to wait 54000 s", "the longest wait allowed is 120 s"], .throttled(.absurd)),
        FaultCase("503-burst", "503 three times, then all is well", .heals, says: [], .status(503), times: 3),
        FaultCase(
            "503-always", "503 for good", .failed, says: ["still answers with status 503 after 5 tries"],
            .status(503)),
        FaultCase(
            "500-page", "500 for one page only", of: .pubmed, .partial, says: ["status 500 after 5 tries"],
            .status(500),
            after: 2),
        FaultCase(
            "redirect-host", "redirect to another host", .failed,
            says: ["example.org is not on the list of hosts"], .redirect(to: "https://example.org/elsewhere")),
        FaultCase(
            "redirect-file", "redirect to `file:`", .failed, says: ["redirected from"],
            .redirect(to: "file:///etc/hostname")),
        FaultCase(
            id: "redirect-plain", fault: "redirect from https to plain HTTP", source: .europepmc, ending: .failed,
            says: ["redirected from"], security: .good,
            arrange: { server, source in
                server.add(
                    FaultRule(.redirect(to: "http://127.0.0.1/elsewhere")) { $0.path.hasPrefix("/\(source.rawValue)") })
            }),
        FaultCase(
            "redirect-itself", "redirect to itself", .failed, says: ["redirects in a circle"], .redirectToItself),
    ]
}
