import Foundation
import Testing

@testable import AssayHTTP

@Suite struct HTTPDateTests {
    /// 2026-11-23 00:00:00 UTC.
    private let now = Date(timeIntervalSince1970: 1_795_392_000)

    @Test(arguments: [
        "Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994",
    ])
    func `all three forms of RFC 9110 are the same moment`(text: String) {
        #expect(HTTPDate.parse(text, now: now) == Date(timeIntervalSince1970: 784_111_777))
    }

    @Test func `a leap day and the first second of 1970 are right`() {
        #expect(HTTPDate.parse("Thu, 01 Jan 1970 00:00:00 GMT", now: now) == Date(timeIntervalSince1970: 0))
        #expect(HTTPDate.parse("Thu, 29 Feb 2024 12:00:00 GMT", now: now) == Date(timeIntervalSince1970: 1_709_208_000))
    }

    @Test func `a year of two digits is never more than fifty years ahead`() {
        let ahead = HTTPDate.parse("Monday, 23-Nov-76 00:00:00 GMT", now: now)
        let behind = HTTPDate.parse("Wednesday, 23-Nov-77 00:00:00 GMT", now: now)
        #expect(ahead == HTTPDate.parse("Mon, 23 Nov 2076 00:00:00 GMT", now: now))
        #expect(behind == HTTPDate.parse("Wed, 23 Nov 1977 00:00:00 GMT", now: now))
        #expect(behind == Date(timeIntervalSince1970: 249_091_200))
    }

    @Test(arguments: [
        "", "soon", "12", "Sun, 06 Nov 1994 08:49:37", "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 32 Nov 1994 08:49:37 GMT",
        "Sun, 06 Foo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:00:00 GMT", "Sun, 06 Nov 1994 08:49 GMT",
        "Sun, 06 Nov 99999999999999999999 08:49:37 GMT", "Sun, -6 Nov 1994 08:49:37 GMT GMT",
    ])
    func `other text is no date`(text: String) {
        #expect(HTTPDate.parse(text, now: now) == nil)
    }

    @Test func `seconds and dates are both read from Retry-After`() {
        func seconds(_ headers: HTTPHeader...) -> Double? { RetryAfter.seconds(in: headers, now: now) }
        #expect(seconds(HTTPHeader("retry-after", "7")) == 7)
        #expect(seconds(HTTPHeader("Retry-After", "Mon, 23 Nov 2026 00:00:09 GMT")) == 9)
        #expect(seconds(HTTPHeader("Retry-After", "Sun, 22 Nov 2026 00:00:00 GMT")) == 0)
        #expect(seconds(HTTPHeader("Retry-After", "-3")) == nil)
        #expect(seconds(HTTPHeader("Retry-After", "in a while")) == nil)
        #expect(seconds() == nil)
    }

    @Test func `a Retry-After date is measured against the clock of the server`() {
        let headers = [
            HTTPHeader("Date", "Mon, 23 Nov 2026 05:00:00 GMT"),
            HTTPHeader("Retry-After", "Mon, 23 Nov 2026 05:00:30 GMT"),
        ]
        #expect(RetryAfter.seconds(in: headers, now: now) == 30)
    }
}
