import AssayTerminal
import Testing

@Suite struct WaitTextTests {
    @Test(arguments: [
        (12, "Retry-After", "waiting 12 s, Retry-After"), (2.54, "HTTP 503", "waiting 2.5 s, HTTP 503"),
        (3, "its pace", "waiting 3 s, its pace"), (0.4, "HTTP 429", "waiting 0.4 s, HTTP 429"),
        (11.2, "connectFailed", "waiting 12 s, connect failed"),
        (4, "another assay on this machine", "waiting 4 s, another assay on this machine"),
        (54_000, "Retry-After", "waiting 900 min, Retry-After"),
        (.infinity, "Retry-After", "waiting very long, Retry-After"),
    ])
    func `a wait is told with its length and its reason`(seconds: Double, reason: String, expected: String) {
        #expect(WaitText.text(seconds: seconds, reason: reason) == expected)
    }

    @Test func `a short wait within a source's pace is no news`() {
        #expect(WaitText.text(seconds: 0.33, reason: "its pace") == nil)
    }

    @Test func `the progress line says which source waits`() {
        var state = ProgressState()
        state.update("pubmed", at: 0) { $0.waiting = WaitText.text(seconds: 12, reason: "Retry-After") }
        #expect(state.line(at: 0, width: 80) == "pubmed: 0 records, 0 pages, waiting 12 s, Retry-After")
    }
}
