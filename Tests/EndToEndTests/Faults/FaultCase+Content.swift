import AssayTesting
import Foundation

extension FaultCase {
    /// Faults that look like an answer.
    static let content: [FaultCase] = [
        FaultCase(
            "html", "a web page with status 200", .failed, says: ["a web page where JSON was asked for"],
            .htmlWith200),
        FaultCase("html-once", "a web page with status 200, once", .heals, says: [], .htmlWith200, times: 1),
        FaultCase("empty", "an empty body with status 200", .failed, says: ["sent nothing"], .empty),
        FaultCase(
            "cut-json", "truncated JSON", .partial, says: ["Europe PMC's answer is cut or damaged JSON"], .truncated,
            after: 1),
        FaultCase("cut-xml", "truncated XML", of: .pubmed, .partial, says: ["cut or damaged"], .truncated, after: 2),
        FaultCase(
            "throttle-ncbi", "NCBI's throttle answer with status 200", of: .pubmed, .failed,
            says: ["PubMed asks for a slower pace"], ncbi),
        FaultCase(
            "throttle-ncbi-once", "NCBI's throttle answer with status 200, once", of: .pubmed, .heals, says: [], ncbi,
            times: 1),
        FaultCase(
            "throttle-europepmc", "Europe PMC's `errCode` with status 200", .failed,
            says: ["Europe PMC says: Too many requests."],
            .textWith200(#"{"errCode":429,"errMsg":"Too many requests."}"#)),
        FaultCase(
            "throttle-arxiv", "arXiv's \"Rate exceeded.\" with status 200", of: .arxiv, .heals, says: ["waiting"],
            .textWith200("Rate exceeded."), times: 1),
        FaultCase(
            "bomb", "gzip bomb of 2 GB", .failed, says: ["larger than the limit of"],
            .gzipBomb(unpackedBytes: 2 << 30)),
        FaultCase(
            "huge", "body of 2 GB, announced", .failed, says: ["larger than the limit of"],
            .hugeBody(bytes: 2 << 30, isAnnounced: true)),
        FaultCase(
            "huge-silent", "body of 2 GB, not announced", .failed, says: ["larger than the limit of"],
            .hugeBody(bytes: 2 << 30, isAnnounced: false)),
        FaultCase("deep-json", "JSON 100,000 deep", .failed, says: ["no JSON"], .deepJSON(depth: 100_000)),
        FaultCase(
            "entity-bomb", "XML entity bomb", of: .pubmed, .failed, says: ["cut or damaged"], .entityBomb, after: 1),
        FaultCase(
            "external-entity", "external entity in XML: neither a file nor an address is read", of: .pubmed, .failed,
            says: ["instead of articles"], .externalEntity("file:///etc/passwd"), after: 1),
        FaultCase(
            "utf16", "UTF-16 with a charset", .heals, says: [], .encoded(.utf16LittleEndian, charset: "utf-16le")),
        FaultCase(
            "utf16-silent", "UTF-16 without a charset", .told, says: ["the answer is UTF-16 and does not say so"],
            .encoded(.utf16LittleEndian, charset: nil)),
        FaultCase(
            "latin1", "Latin-1 with a charset", .heals, says: [], .encoded(.isoLatin1, charset: "iso-8859-1")),
        FaultCase(
            "latin1-silent", "Latin-1 without a charset", .told, says: ["read as Windows-1252"], latinTitle),
        FaultCase(
            "invalid-utf8", "invalid UTF-8 in a title", .told, says: ["damaged UTF-8"], damagedTitle),
    ]

    private static let ncbi = Fault.textWith200(
        #"{"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"4","limit":"3"}"#)

    /// A title with a sign of Latin-1, and nothing else beyond ASCII.
    private static let latinTitle = Fault("Latin-1 in a title") { _, response in
        response.changed { bytes in
            let ascii = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter(\.isASCII)
            return String(String.UnicodeScalarView(ascii)).replacing(
                #""title":""#, with: #""title":"\#u{e9}"#, maxReplacements: 1
            ).data(using: .isoLatin1) ?? bytes
        }
    }

    /// A title with a sign of two bytes, and one byte that is none.
    private static let damagedTitle = Fault("invalid UTF-8 in a title") { _, response in
        response.changed { bytes in
            guard let place = bytes.range(of: Data(#""title":""#.utf8)) else { return bytes }
            return bytes[..<place.upperBound] + [0xC3, 0xA9, 0xFF] + bytes[place.upperBound...]
        }
    }
}

extension ServedResponse {
    /// The answer with another body.
    func changed(_ change: (Data) -> Data) -> ServedResponse {
        var copy = self
        copy.body = change(body)
        return copy
    }
}
