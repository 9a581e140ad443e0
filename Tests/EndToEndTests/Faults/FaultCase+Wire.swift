import AssayTesting

extension FaultCase {
    /// Faults of the connection.
    static let wire: [FaultCase] = [
        FaultCase(
            id: "refused", fault: "connection refused", source: .europepmc, ending: .failed,
            says: ["Cannot connect to http://127.0.0.1:9/europepmc/search after 3 tries"],
            address: "http://127.0.0.1:9/europepmc", arrange: { _, _ in }),
        FaultCase(
            id: "dns", fault: "DNS failure", source: .europepmc, ending: .failed,
            says: ["No address found for the host of https://assay.invalid/search after 2 tries"],
            address: "https://assay.invalid", arrange: { _, _ in }),
        FaultCase(
            "reset", "reset in the middle of a body, always", .partial,
            says: ["ended the connection before the answer was whole after 5 tries"], .reset, after: 1),
        FaultCase("reset-once", "reset in the middle of a body, once", .heals, says: [], .reset, after: 1, times: 1),
        FaultCase(
            "shorter", "body shorter than `Content-Length`", .partial,
            says: ["ended the connection before the answer was whole after 5 tries"], .shorter, after: 1),
        FaultCase(
            "longer", "body longer than `Content-Length`", .partial, says: ["cut or damaged"], .longer, after: 1),
        FaultCase(
            "trickle", "slow trickle", .partial, says: ["took too long"], .trickle(bytesPerSecond: 2_000), after: 1,
            environment: ["ASSAY_HTTP_TOTAL_SECONDS": "2"]),
        FaultCase(
            "stall", "dead stall in the middle of a body", .partial, says: ["stopped sending"], .stall, after: 1,
            environment: ["ASSAY_HTTP_IDLE_SECONDS": "2"]),
        FaultCase(
            "silence", "no byte of an answer, once", .heals, says: [], .silence, times: 1,
            environment: ["ASSAY_HTTP_IDLE_SECONDS": "2"]),
        FaultCase("hangup", "connection closed without an answer", .failed, says: ["after 5 tries"], .hangup),
        FaultCase("no-http", "bytes that are no HTTP", .failed, says: ["does not answer in HTTP"], .noHTTP),
        FaultCase(
            "endless-headers", "header lines without end", .failed, says: ["larger than the limit"], .endlessHeaders),
    ]

    /// Faults of the certificate.
    static let security: [FaultCase] = [
        secured("tls-good", "TLS with a certificate that is in order", .heals, .good, says: []),
        secured("tls-expired", "TLS: expired certificate", .failed, .defect(.expired), says: ["expired"]),
        secured("tls-host", "TLS: certificate of another host", .failed, .defect(.wrongHost), says: ["another host"]),
        secured(
            "tls-issuer", "TLS: certificate of an unknown authority", .failed, .defect(.unknownIssuer),
            says: ["authority"]),
    ]

    private static func secured(
        _ id: String, _ fault: String, _ ending: Ending, _ security: Security, says: [String]
    ) -> FaultCase {
        FaultCase(
            id: id, fault: fault, source: .europepmc, ending: ending, says: says, security: security,
            arrange: { _, _ in })
    }
}
