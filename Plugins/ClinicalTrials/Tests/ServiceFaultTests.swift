import AssayKit
import Foundation
import Testing

@testable import ClinicalTrialsPlugin

@Suite struct ServiceFaultTests {
    @Test(arguments: [
        ("Value provided in parameter `x` is bad", 400, "rejected"), ("Not here", 404, "rejected"),
        ("<html>Forbidden</html>", 403, "unavailable"), ("<html>Sorry</html>", 200, "malformed"),
        ("", 200, "malformed"),
        ("{}", 200, "malformed"), (#"{"studies":7}"#, 200, "malformed"), (#"{"studies":null}"#, 200, "malformed"),
        ("[]", 200, "malformed"), ("oops", 200, "malformed"), ("", 503, "unavailable"), ("", 429, "throttled"),
    ])
    func `each kind of trouble has the code by which the host goes on`(text: String, status: Int, code: String) {
        let error = #expect(throws: SourceError.self) { try Fixture.page(of: Fixture.text(text, status: status)) }
        #expect(error?.code.rawValue == code)
    }

    @Test func `a refusal shows the registry's words`() {
        let error = #expect(throws: SourceError.self) {
            try Fixture.page(of: Fixture.text("Unknown field `x`\n", status: 400))
        }
        #expect(error?.message == "ClinicalTrials.gov refuses the request: Unknown field `x`")
    }

    @Test func `a refused token begins the source anew, and a page that follows itself is asked again`() throws {
        let plugin = try Fixture.plugin()
        let second = try #require(try Fixture.page().next.first)
        let refused = #expect(throws: SourceError.self) {
            try plugin.page(from: Fixture.text("bad token", status: 400), to: second)
        }
        #expect(refused?.code == .cursorExpired)
        let loop = Fixture.text(#"{"studies":[],"nextPageToken":"AbC-12_x"}"#)
        let circular = #expect(throws: SourceError.self) { try plugin.page(from: loop, to: second) }
        #expect(circular?.code == .malformed)
        #expect(plugin.nextRequests(after: loop, to: second) == nil)
    }

    @Test func `a cut answer is refused, wherever it is cut`() throws {
        let whole = try Fixture.data("studies.json")
        for length in stride(from: 0, to: whole.count - 2, by: 97) {
            let error = #expect(throws: SourceError.self) {
                try Fixture.page(of: SourceResponse(status: 200, body: whole.prefix(length)))
            }
            #expect(error?.code == .malformed, "cut at byte \(length)")
        }
    }

    /// A digit that becomes another digit cannot be told from the real one; these masks make no digit of a digit.
    @Test(arguments: [0x10, 0x20, 0x40, 0x80, 0xFF] as [UInt8])
    func `a flipped byte invents no record and loses none`(mask: UInt8) throws {
        let whole = try Fixture.data("studies.json")
        for position in stride(from: Int(mask % 7), to: whole.count, by: 7) {
            var damaged = whole
            damaged[position] ^= mask
            do {
                let page = try Fixture.page(of: SourceResponse(status: 200, body: damaged))
                let ids = Set(page.records.map(\.sourceID))
                #expect(ids.isSubset(of: ["NCT09999991", "NCT09999992"]), "byte \(position)")
                #expect(page.records.count + page.problems.count == 3, "byte \(position)")
            } catch let error as SourceError {
                #expect(error.code == .malformed, "byte \(position)")
            }
        }
    }
}
