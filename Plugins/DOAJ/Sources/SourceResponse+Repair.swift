import AssayKit
import Foundation

extension SourceResponse {
    /// The body as UTF-8: what is none becomes U+FFFD, so that one damaged text is seen and does not take the page with it.
    var repairedBody: Data {
        String(validating: body, as: UTF8.self) == nil ? Data(String(decoding: body, as: UTF8.self).utf8) : body
    }
}

extension String {
    /// Whether bytes of the text were lost, so that it identifies nothing.
    var isDamaged: Bool { unicodeScalars.contains("\u{FFFD}") }
}
