import AssayKit
import Foundation
import Testing

@Suite struct ResponseFaultTests {
    @Test(
        arguments: [
            ("30", 30.0), (" 1.5 ", 1.5), ("0", 0), ("-3", nil), ("nan", nil), ("inf", nil), ("", nil),
            ("Wed, 21 Oct 2026 07:28:00 GMT", nil),
        ] as [(String, Double?)])
    func `a wait is a number of seconds or none`(header: String, seconds: Double?) {
        let response = SourceResponse(status: 429, headers: ["Retry-After": header], body: Data())
        #expect(response.retryAfter == seconds)
    }

    @Test func `what came instead is named`() {
        let bodies = ["<!DOCTYPE html><p>x": "a web page", " \n": "nothing", "text": "no JSON"]
        for (body, name) in bodies {
            #expect(SourceResponse(status: 200, body: Data(body.utf8)).whatCame(other: "no JSON") == name)
        }
    }

    @Test(arguments: [
        ("Crohn's disease", "Crohn disease"), ("Crohn’s", "Crohn"), ("O'Sullivan", "O'Sullivan"), ("it", "it"),
    ])
    func `a possessive s is left out`(text: String, bare: String) {
        #expect(text.withoutPossessives == bare)
    }
}
