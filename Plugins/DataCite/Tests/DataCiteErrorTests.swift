import AssayKit
import DataCitePlugin
import Foundation
import Testing

@Suite struct DataCiteErrorTests {
    @Test(arguments: [
        (400, #"{"errors":[{"source":"query","title":"Failed to parse query"}]}"#, SourceError.Code.rejected),
        (200, #"{"errors":[{"status":"429","title":"Slower"}]}"#, .throttled),
        (200, #"{"errors":[{"status":"503","title":"Later"}]}"#, .unavailable),
        (200, #"{"errors":[]}"#, .rejected),
        (200, "Too many requests", .throttled),
        (404, "The resource you are looking for doesn't exist.", .rejected),
        (429, "", .throttled),
        (502, "<html><body>Bad gateway</body></html>", .unavailable),
        (200, "<!DOCTYPE html><html></html>", .malformed),
        (200, "", .malformed),
        (200, "[]", .malformed),
        (200, "{}", .malformed),
        (200, #"{"data":[]}"#, .malformed),
        (200, #"{"meta":{"total":0}}"#, .malformed),
        (200, #"{"data":[],"meta":{"total":5}}"#, .malformed),
        (200, #"{"data":[{"id":"10.5555/1","attributes":{}}],"meta":{"total":0}}"#, .malformed),
        (200, #"{"data":[{"id":"10.5555/1","attributes":{}}],"meta":{"total":9,"page":2}}"#, .malformed),
        (200, #"{"data":["#, .malformed),
    ])
    func `each kind of failure has its code`(status: Int, body: String, code: SourceError.Code) {
        #expect(Support.code(body, status: status) == code)
    }

    @Test func `a refusal repeats the source's words`() throws {
        let error = #expect(throws: SourceError.self) {
            try Support.page(#"{"errors":[{"status":"400","title":"No &amp; never"}]}"#, status: 400)
        }
        #expect(error?.message == "DataCite says: No & never (HTTP 400)")
    }

    @Test func `nesting without end is an error`() {
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(Support.code("{\"data\":[\(deep)],\"meta\":{\"total\":1}}") == .malformed)
    }

    @Test func `bytes that are no UTF-8 show in a text, and a DOI with them is none`() throws {
        let items = #"{"id":"10.5555/a","attributes":{"publisher":"ß Caf@"}},{"id":"10.5555/b@","attributes":{}}"#
        let latin1E: UInt8 = 0xE9
        let body = Data(
            "{\"data\":[\(items)],\"meta\":{\"total\":2}}".utf8.map { $0 == UInt8(ascii: "@") ? latin1E : $0 })
        let response = SourceResponse(status: 200, body: body).readable().response
        let page = try Support.plugin().page(from: response, to: Support.request())
        #expect(page.records.map(\.container) == ["ß Caf\u{FFFD}"])
        #expect(page.problems.map(\.message) == ["it has no DOI"])
    }

    @Test func `no cut of an answer is read as one`() throws {
        let body = try Support.fixture("dois.json")
        for length in stride(from: 0, to: body.count - 2, by: 97) {
            let cut = SourceResponse(status: 200, body: body.prefix(length))
            #expect(throws: SourceError.self) { try Support.plugin().page(from: cut, to: Support.request()) }
        }
    }

    @Test func `a request of another plugin is refused`() throws {
        let foreign = SourceRequest(.get, "https://api.datacite.org/")
        let error = #expect(throws: SourceError.self) { try Support.page("{}", to: foreign) }
        #expect(error?.code == .rejected)
    }

    @Test func `an unknown DOI is missing, and only in DataCite's own words`() throws {
        let doi = try #require(Identifier(.doi, "10.5555/a+b;c"))
        let request = try Support.plugin().requests(for: [doi])[0]
        #expect(request.url == "https://api.datacite.org/dois/10.5555%2Fa%2Bb%3Bc")
        let unknown = #"{"errors":[{"status":"404","title":"The resource you are looking for doesn't exist."}]}"#
        let page = try Support.page(unknown, status: 404, to: request)
        #expect(page.problems.map(\.kind) == [.missing])
        #expect(page.problems.first?.sourceID == "doi:10.5555/a+b;c")
        #expect(throws: SourceError.self) { try Support.page("{\"gone\":1}", status: 404, to: request) }
        #expect(throws: SourceError.self) { try Support.page("Not found", status: 404, to: request) }
    }
}
