import AssayKit

/// Tells what is no answer of the API from what is one.
enum ServiceFault {
    /// The error that a response is; `nil` where it is a JSON object with status 200.
    static func error(in response: SourceResponse) -> SourceError? {
        let text = "medRxiv answered with HTTP \(response.status): \(response.excerpt)"
        switch response.status {
        case 200: return bodyError(in: response)
        case 429: return SourceError(.throttled, text)
        case 408, 500...: return SourceError(.unavailable, text)
        default: return SourceError(.rejected, text)
        }
    }

    /// For days on end the API was seen to answer with nothing and status 200.
    private static func bodyError(in response: SourceResponse) -> SourceError? {
        guard let first = response.firstByte else {
            return SourceError(.unavailable, "medRxiv answered with nothing, so that nobody knows what it has")
        }
        guard first != UInt8(ascii: "{") else { return nil }
        let what = response.isHTML ? "a web page" : "no JSON object"
        return SourceError(.unavailable, "medRxiv sent \(what) where JSON was asked for: \(response.excerpt)")
    }
}
