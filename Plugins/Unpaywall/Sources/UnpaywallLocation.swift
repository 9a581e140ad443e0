import AssayKit

/// One place where a publication can be read.
struct UnpaywallLocation: Decodable, Hashable {
    var url: Scalar?
    var pdf: Scalar?
    var landingPage: Scalar?
    var host: Scalar?
    var version: Scalar?
    var license: Scalar?
    var date: Scalar?

    private enum CodingKeys: String, CodingKey {
        case url, version, license
        case pdf = "url_for_pdf"
        case landingPage = "url_for_landing_page"
        case host = "host_type"
        case date = "oa_date"
    }
}

extension UnpaywallLocation {
    /// The address of the copy, or else of the page that leads to it; `nil` where neither is a web address.
    var address: String? {
        [url, pdf, landingPage].compactMap { $0.flatMap { Self.web($0.text) } }.first
    }

    /// The licence in Unpaywall's words; `nil` where it knows none.
    var licence: String? { license.flatMap { MarkupText.clean($0.text).nonEmpty } }

    /// Whether anybody may re-use the copy, and it is the text that was reviewed.
    var isReusable: Bool {
        guard let licence = licence?.lowercased(), let version = version?.text else { return false }
        let isOpen = licence.hasPrefix("cc") || ["pd", "public-domain"].contains(licence)
        return isOpen && ["publishedVersion", "acceptedVersion"].contains(version)
    }

    private static func web(_ text: String) -> String? {
        let text = text.trimmingWhitespace()
        let isWeb = ["https://", "http://"].contains { text.lowercased().hasPrefix($0) }
        return isWeb && !text.contains(where: \.isWhitespace) ? text : nil
    }
}
