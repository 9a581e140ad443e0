import AssayKit
import Foundation
import OpenFDAPlugin
import Testing

@Suite struct OpenFDALabelTests {
    @Test func `each label is a record or a problem with its place`() throws {
        let page = try Support.page(Support.fixture("labels.json"), to: Support.labels())
        #expect(
            page.records.map(\.sourceID) == [1, 2].map { "label/veltrazine/0a000000-0000-4000-8000-00000000000\($0)" })
        #expect(page.problems.map(\.position) == [2])
        #expect(page.problems.map(\.sourceID) == ["0b000000-0000-4000-8000-000000000003"])
        #expect(page.next.isEmpty)
    }

    @Test func `a label keeps its sections as plain text, the gravest first`() throws {
        let record = try #require(try Support.page(Support.fixture("labels.json"), to: Support.labels()).records.first)
        let facts = try #require(record.safety)
        #expect(record.kind == .drugLabel)
        #expect(record.title == "Veltra")
        #expect(record.date?.description == "2025-03-04")
        #expect(record.types == ["Drug label", "HUMAN PRESCRIPTION DRUG"])
        #expect(
            record.urls == [
                "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=0a000000-0000-4000-8000-000000000001"
            ])
        #expect(facts.substance == "veltrazine")
        #expect(facts.brands == ["Veltra", "Veltra XR"])
        #expect(facts.manufacturer == "Imaginary Labs")
        #expect(facts.reports == nil)
        #expect(
            facts.sections == [
                .init(name: "boxed_warning", text: "WARNING: sudden applause & cheers"),
                .init(name: "warnings_and_cautions", text: "5 WARNINGS First. 5.1 Second: p < 0.05."),
            ])
        #expect(record.extra["is_original_packager"] == .array([.string("true")]))
        #expect(record.extra["label_version"] == .string("7"))
    }

    @Test func `what a label does not say is not invented, and what cannot be read is told`() throws {
        let record = try #require(try Support.page(Support.fixture("labels.json"), to: Support.labels()).records.last)
        #expect(record.title == nil)
        #expect(record.date == nil)
        #expect(record.safety?.brands == [])
        #expect(record.safety?.sections == [.init(name: "stop_use", text: "Stop use if it helps.")])
        #expect(record.extra["unreadable_sections"] == .array([.string("contraindications")]))
    }

    @Test(arguments: [
        "null", "7", "\"x\"", "[]", "{}", #"{"set_id":null,"openfda":null}"#, #"{"set_id":"not an id"}"#,
        #"{"set_id":{"a":1},"openfda":[1]}"#, #"{"openfda":{"spl_set_id":"x"}}"#,
        #"{"set_id":"0a000000-0000-4000-8000-00000000000g"}"#,
    ])
    func `an item without a label set is a problem`(item: String) throws {
        let good = #"{"set_id":"0a000000-0000-4000-8000-000000000001"}"#
        let page = try Support.page(Support.answer("\(item),\(good)", total: 2), to: Support.labels())
        #expect(page.records.count == 1)
        #expect(page.problems.map(\.position) == [0])
    }

    @Test func `a label that comes twice has one id, for the host to count`() throws {
        let good = #"{"set_id":"0a000000-0000-4000-8000-000000000001"}"#
        let page = try Support.page(Support.answer("\(good),\(good)", total: 2), to: Support.labels())
        #expect(page.records.count == 2)
        #expect(Set(page.records.map(\.id)).count == 1)
    }

    @Test func `a total written as text counts, and a generic name is the title where no brand is named`() throws {
        let size = #"{"meta":{"last_updated":"2026-01-05","disclaimer":null,"results":{"total":"2"}},"results":[{}]}"#
        #expect(try Support.page(size, to: Support.size()).declaredTotal == 3)
        let set = "00000000-0000-0000-0000-000000000001"
        let label = #"{"set_id":"\#(set)","openfda":{"brand_name":[],"generic_name":["VELTRAZINE"]}}"#
        let page = try Support.page(Support.answer(label, total: 3), to: Support.labels())
        #expect(page.records.map(\.title) == ["VELTRAZINE"])
    }
}
