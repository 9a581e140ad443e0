import AssayKit
import AssayTesting
import Foundation
import Testing

@testable import ClinicalTrialsPlugin

/// Compares what the reader makes of recordings with what a plain scan of their text finds.
@Suite(.enabled(if: RecordingFolder.clinicaltrials.isThere, "ASSAY_RECORDINGS names no folder"))
struct RecordingTests {
    private static let all = RecordingFolder.clinicaltrials.all
    private static let studies = all.filter { $0.name.hasSuffix(".json") }

    @Test func `there are recordings`() {
        #expect(Self.studies.count >= 7)
    }

    @Test(arguments: studies)
    func `each study is a record with what the text holds`(recording: Recording) throws {
        let page = try Fixture.page(of: SourceResponse(status: recording.status, body: recording.body))
        let numbers = recording.values(of: "nctId")
        #expect(page.records.map(\.sourceID).sorted() == numbers.sorted())
        #expect(page.problems.isEmpty)
        #expect(page.records.compactMap(\.title).sorted() == recording.values(of: "briefTitle").sorted())
        #expect(page.records.compactMap { $0.trial?.status } == recording.values(of: "overallStatus"))
        #expect(page.records.flatMap(\.relations).count == recording.text.ranges(of: "\"citation\":").count)
        for record in page.records {
            #expect(record.date != nil)
            #expect(record.trial?.enrolment != nil)
            #expect(try !record.jsonLine().contains("\"email\""))
        }
    }

    @Test func `totals and tokens stand where they do`() throws {
        let first = try page("search-page1-with-total.json")
        #expect(first.declaredTotal == 21)
        #expect(first.next.first?.parameters["pageToken"] == "ZVt07cGHkvI2wRk2CJf6_LLq14bEL8swd7KrgP4dnDeTsPkw")
        let second = try page("search-page2-no-total.json")
        #expect(second.declaredTotal == nil)
        #expect(second.records.count == 5)
    }

    @Test func `values read by eye stand in the records`() throws {
        let record = try #require(try page("study-results-terminated-nct03275402.json").records.first)
        #expect(record.date?.description == "2017-09-07")
        #expect(record.trial?.phase == "PHASE2/PHASE3")
        #expect(record.trial?.whyStopped == "Corporate business decision. Not due to safety or efficacy concerns.")
        #expect(record.trial?.enrolment == 52)
        #expect(record.trial?.sponsor == "Y-mAbs Therapeutics")
        #expect(
            record.relations.map { "\($0.kind.rawValue) \($0.identifier)" } == [
                "is-mentioned-by pmid:39083105", "is-mentioned-by pmid:38464207",
            ])
        #expect(record.subjects.first?.term == "Neuroblastoma")
    }

    @Test(arguments: ["error-400-bad-pagesize.txt", "error-404-unknown-nct.txt"])
    func `recorded errors are refusals with their words`(name: String) throws {
        let error = #expect(throws: SourceError.self) { try page(name) }
        #expect(error?.code == .rejected)
        let text = try #require(Self.all.first { $0.name == name }).text
        #expect(error?.message.hasSuffix(text) == true)
    }

    private func page(_ name: String) throws -> SourcePage {
        let recording = try #require(Self.all.first { $0.name == name })
        return try Fixture.page(of: SourceResponse(status: recording.status, body: recording.body))
    }
}

extension Recording {
    /// The texts of all members of a name, by a scan; none of the ones asked for holds an escape.
    fileprivate func values(of member: String) -> [String] {
        text.ranges(of: "\"\(member)\":").map { range in
            let tail = text[range.upperBound...].drop { $0 != "\"" }.dropFirst()
            return String(tail.prefix { $0 != "\"" })
        }
    }
}
