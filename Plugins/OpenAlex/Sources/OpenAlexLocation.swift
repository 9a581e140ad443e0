import AssayKit

/// A place that holds a copy of a work.
struct OpenAlexLocation: Decodable {
    var landingPage: Scalar?
    var license: Scalar?
    var version: Scalar?
    var rawSourceName: Scalar?
    var source: Attempt<Source>?

    struct Source: Decodable {
        var name: Scalar?
        var type: Scalar?

        private enum CodingKeys: String, CodingKey {
            case type
            case name = "display_name"
        }
    }

    private enum CodingKeys: String, CodingKey {
        case license, version, source
        case landingPage = "landing_page_url"
        case rawSourceName = "raw_source_name"
    }
}
