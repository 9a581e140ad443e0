package import Foundation

/// Faults that look like an answer: whole, status 200, and not what was asked for.
extension Fault {
    /// A web page where data were asked for.
    package static let htmlWith200 = Fault("HTML with 200") { _, _ in
        let page = "<!DOCTYPE html>\n<html><head><title>Welcome</title></head><body><p>Sign in.</p></body></html>\n"
        return ServedResponse(
            headers: [(name: "Content-Type", value: "text/html; charset=UTF-8")], body: Data(page.utf8))
    }

    /// Plain text with status 200, such as a service's "Rate exceeded.".
    package static func textWith200(_ text: String) -> Fault {
        Fault("text with 200") { _, _ in .text(text) }
    }

    /// The first half of the body, in sound framing.
    package static let truncated = body("a truncated body") { $0.prefix($0.count / 2) }

    /// Nothing, with status 200.
    package static let empty = body("an empty body") { _ in Data() }

    /// Bytes that are no UTF-8 in the middle of the body.
    package static let invalidUTF8 = body("invalid UTF-8") {
        $0.prefix($0.count / 2) + [0xc3, 0x28, 0xff, 0xfe, 0xed, 0xa0, 0x80] + $0.dropFirst($0.count / 2)
    }

    /// The body in another encoding, with or without a `charset` that says so.
    ///
    /// What the encoding lacks becomes a question mark or the like (`allowLossyConversion`).
    package static func encoded(_ encoding: String.Encoding, charset: String?) -> Fault {
        Fault("\(encoding) \(charset.map { "as \($0)" } ?? "without a charset")") { _, response in
            var response = response
            response.body =
                String(decoding: response.body, as: UTF8.self).data(using: encoding, allowLossyConversion: true)
                ?? Data()
            let types = response.headers.filter { $0.name.lowercased() == "content-type" }.map(\.value)
            let type = types.first?.split(separator: ";").first.map(String.init) ?? "application/octet-stream"
            response.headers.removeAll { $0.name.lowercased() == "content-type" }
            response.headers.append((name: "Content-Type", value: type + (charset.map { "; charset=\($0)" } ?? "")))
            return response
        }
    }

    /// Arrays in arrays, so many deep: JSON that overruns the stack of a careless parser.
    package static func deepJSON(depth: Int) -> Fault {
        Fault("JSON \(depth) deep") { _, _ in
            .json(String(repeating: "[", count: depth) + String(repeating: "]", count: depth))
        }
    }

    /// XML whose entities unfold to about a thousand million times the word "lol".
    package static let entityBomb = Fault("an XML entity bomb") { _, _ in
        let levels = (1...9).map { level in
            "<!ENTITY a\(level) \"\(String(repeating: "&a\(level - 1);", count: 10))\">"
        }
        return .xml("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY a0 \"lol\">\(levels.joined())]><r>&a9;</r>\n")
    }

    /// XML with an external entity that names a file or an address.
    package static func externalEntity(_ address: String) -> Fault {
        Fault("an external entity") { _, _ in
            .xml("<?xml version=\"1.0\"?>\n<!DOCTYPE r [<!ENTITY e SYSTEM \"\(address)\">]><r>&e;</r>\n")
        }
    }

    /// The same body with another text in some places.
    package static func replaced(_ text: String, by other: String) -> Fault {
        body("'\(text)' replaced") { Data(String(decoding: $0, as: UTF8.self).replacing(text, with: other).utf8) }
    }

    private static func body(_ name: String, _ change: @escaping @Sendable (Data) -> Data) -> Fault {
        Fault(name) { _, response in
            var response = response
            response.body = change(response.body)
            return response
        }
    }
}
