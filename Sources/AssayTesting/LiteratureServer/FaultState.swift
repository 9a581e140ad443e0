/// A fault of one source and how far it has come.
struct FaultState: Sendable {
    private let fault: LiteratureFault
    private var struck = 0
    private var answered = 0

    init(_ fault: LiteratureFault) {
        self.fault = fault
    }

    /// The answer in place of the next one, or `nil` where that one goes out undisturbed.
    mutating func answer(from source: LiteratureSource) -> ServedResponse? {
        if let times = fault.times, struck >= times { return nil }
        if case .failPage(let number, _, _) = fault, answered + 1 != number {
            answered += 1
            return nil
        }
        struck += 1
        return response(from: source)
    }

    private func response(from source: LiteratureSource) -> ServedResponse {
        switch fault {
        case .down: ServedResponse(delivery: .hangup)
        case .unavailable: .text("This service is unavailable for a while.\n", status: 503)
        case .throttle(let seconds, _): throttled(source, seconds)
        case .htmlWith200: html("Welcome", "Please sign in to this network.", status: 200)
        case .failPage(_, let status, _): html("Trouble", "The server could not answer.", status: status)
        }
    }

    private func throttled(_ source: LiteratureSource, _ seconds: Int) -> ServedResponse {
        let body = #"{"error":"API rate limit exceeded","api-key":"127.0.0.1","count":"4","limit":"3"}"#
        var response: ServedResponse =
            switch source {
            case .pubmed: .json(body, status: 429)
            case .crossref: html("429 Too Many Requests", "You have sent too many requests.", status: 429)
            case .openalex: OpenAlexService.throttled()
            case .semanticscholar: SemanticScholarService.throttled()
            case .europepmc, .clinicaltrials, .doaj, .datacite, .openfda, .unpaywall, .opencitations:
                .text("Too many requests.\n", status: 429)
            }
        response.headers.append((name: "Retry-After", value: String(seconds)))
        return response
    }

    private func html(_ title: String, _ text: String, status: Int) -> ServedResponse {
        let page = "<!DOCTYPE html>\n<html><head><title>\(title)</title></head><body><p>\(text)</p></body></html>\n"
        var response = ServedResponse.text(page, status: status)
        response.headers = [(name: "Content-Type", value: "text/html; charset=UTF-8")]
        return response
    }
}
