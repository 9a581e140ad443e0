import AssayKit
import Foundation
import Testing
import UnpaywallPlugin

@Suite struct UnpaywallPageTests {
    @Test func `a reviewed copy under an open licence goes before a page that is free to read only`() throws {
        let page = try Support.page(SourceResponse(status: 200, body: Support.fixture("record.json")))
        let record = try #require(page.records.first)
        #expect(page.records.count == 1)
        #expect(page.next.isEmpty && page.problems.isEmpty)
        #expect(record.kind == .enrichment)
        #expect(record.sourceID == "10.5555/one")
        #expect(record.identifiers.doi == "10.5555/one")
        #expect(record.openAccess?.status == "bronze")
        #expect(record.openAccess?.url == "https://repository.example.org/accepted")
        #expect(record.openAccess?.license == "cc-by-nc")
        #expect(record.openAccess?.version == "acceptedVersion")
        #expect(record.openAccess?.host == "repository")
        #expect(record.extra["unpaywall_best_url"] == .string("https://publisher.example.org/one.pdf"))
        #expect(record.extra["free_since"] == nil)
        #expect(record.extra["updated"] == .string("2026-02-03"))
        #expect(record.extra["embargoed_copies"] == .integer(1))
        #expect(record.title == nil)
        #expect(record.date == nil)
    }

    @Test func `without such a copy Unpaywall's choice stands, drafts notwithstanding`() throws {
        let record = try Support.record(
            #""is_oa":true,"oa_status":"bronze","best_oa_location":{"url":"https://a.example.org/","license":null,"#
                + #""version":"publishedVersion","oa_date":"2024-05-06"},"#
                + #""oa_locations":[{"url":"https://b.example.org/","license":"cc-by","version":"submittedVersion"}]"#)
        #expect(record?.openAccess?.url == "https://a.example.org/")
        #expect(record?.openAccess?.license == nil)
        #expect(record?.extra["free_since"] == .string("2024-05-06"))
        #expect(record?.extra["unpaywall_best_url"] == nil)
    }

    @Test(arguments: [
        (#""is_oa":false,"oa_status":"closed","oa_locations":[]"#, "closed"),
        (#""is_oa":false,"oa_status":null"#, "closed"),
        (#""is_oa":false,"oa_status":"closed","oa_locations":[{"url":"https://a.example.org/"}]"#, "closed"),
        (#""is_oa":true,"oa_status":"diamond","oa_locations":null"#, "diamond"),
        (#""is_oa":true,"oa_status":"gold","best_oa_location":{"url":"javascript:alert(1)"}"#, "gold"),
        (#""is_oa":true,"oa_status":"gold","best_oa_location":7,"oa_locations":[null,"x",{"url":[]}]"#, "gold"),
    ])
    func `a status is kept, and no place is invented`(members: String, status: String) throws {
        let record = try #require(try Support.record(members))
        #expect(record.openAccess?.status == status)
        #expect(record.openAccess?.url == nil)
    }

    @Test func `a DOI that Unpaywall does not have is a record that says nothing of open access`() throws {
        let body = #"{"HTTP_status_code":404,"error":true,"message":"'10.5555/one' isn't in Unpaywall."}"#
        for status in [404, 200] {
            let record = try #require(try Support.page(body, status: status).records.first)
            #expect(record.openAccess == nil)
            #expect(record.extra == ["found": .bool(false)])
            #expect(record.kind == .enrichment)
        }
    }

    @Test(arguments: [
        ("", 200, "malformed"), ("<html>Hello</html>", 200, "malformed"), ("[]", 200, "malformed"),
        ("Rate limit", 200, "malformed"), ("{}", 200, "malformed"), (#"{"doi":"10.5555/one"}"#, 200, "malformed"),
        (#"{"doi":"10.5555/other","is_oa":true,"oa_status":"gold"}"#, 200, "malformed"),
        (#"{"doi":"10.5555/one","is_oa":"yes"}"#, 200, "malformed"), (#"{"results":[]}"#, 200, "malformed"),
        (#"{"error":true,"message":"sorry"}"#, 200, "unavailable"),
        (#"{"error":true,"HTTP_status_code":429}"#, 200, "throttled"),
        ("", 422, "rejected"), ("<html>Not found</html>", 403, "rejected"),
        ("<html>Bad gateway</html>", 502, "unavailable"), ("slow down", 429, "throttled"), ("", 403, "rejected"),
        ("", 408, "unavailable"),
    ])
    func `each kind of trouble has the code by which the host goes on`(body: String, status: Int, code: String) {
        let error = #expect(throws: SourceError.self) { try Support.page(body, status: status) }
        #expect(error?.code.rawValue == code)
    }

    @Test func `a refused mail address leads to the contact, and is not repeated`() {
        let body =
            #"{"error":true,"HTTP_status_code":422,"message":"Use your own address, not me@example.com, please"}"#
        let error = #expect(throws: SourceError.self) { try Support.page(body, status: 422) }
        #expect(
            error?.message == "Unpaywall refuses the request, as it does without a real mail address: "
                + "Use your own address, not [address] please")
        #expect(error?.hint == "set contact in assay.yaml to your own mail address; placeholders are refused")
    }

    @Test func `a cut, damaged or bottomless answer is refused`() throws {
        let whole = try Support.fixture("record.json")
        let end = try #require(whole.lastIndex(of: UInt8(ascii: "}")))
        for length in stride(from: 0, to: end, by: 61) {
            let error = #expect(throws: SourceError.self) {
                try Support.page(SourceResponse(status: 200, body: whole.prefix(length)))
            }
            #expect(error?.code == .malformed)
        }
        let deep = String(repeating: #"{"oa_locations":["#, count: 100_000)
        #expect(throws: SourceError.self) { try Support.page(deep) }
        let odd = Data(#"{"doi":"10.5555/one","oa_status":""#.utf8) + Data([0xFF, 0xFE]) + Data(#""}"#.utf8)
        #expect(throws: SourceError.self) { try Support.page(SourceResponse(status: 200, body: odd)) }
    }

    @Test(arguments: [
        ("<html>Not found</html>", 404), ("{}", 404), ("", 404),
        (#"{"error":true,"message":"'10.5555/one' is an invalid doi."}"#, 422),
    ])
    func `an odd refusal of one DOI names it as missing, and is no record`(body: String, status: Int) throws {
        let page = try Support.page(body, status: status)
        #expect(page.records.isEmpty)
        #expect(page.problems.map(\.kind) == [.missing])
        #expect(page.problems.map(\.sourceID) == ["doi:10.5555/one"])
    }

    @Test func `lists of another shape spoil nothing but themselves`() throws {
        let record = try #require(
            try Support.record(
                #""is_oa":true,"oa_status":"gold","best_oa_location":{"url":"https://example.org/1"},"#
                    + #""oa_locations":{},"oa_locations_embargoed":"none""#))
        #expect(record.openAccess?.url == "https://example.org/1")
        #expect(record.extra["unreadable_locations"] == .integer(1))
    }
}
