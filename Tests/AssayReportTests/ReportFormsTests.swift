import AssayKit
import AssayReport
import Foundation
import Testing

@Suite struct ReportFormsTests {
    @Test func `the JSON names its schema and has its keys in snake case`() throws {
        let value = try JSONDecoder().decode(JSONValue.self, from: ReportJSON.render(SampleReport.model))
        #expect(value["schema"]?.text == "assay.report/1")
        #expect(value["as_of"]?.text == "2026-01-31")
        #expect(value["changes"]?["first_run"] == .bool(false))
        let claim = try #require(value["claims"]?.array?.first)
        #expect(claim["evidence_total"]?.int == 11)
        #expect(claim["evidence"]?.array?.first?["work_id"]?.text == "w-01")
        #expect(value["references"]?.array?.first?["record_ids"]?.array == [.string("pubmed:39000001")])
        #expect(value["balance"]?.array?[1]["balanced"] == .bool(false))
        #expect(value["themes"]?.array?.first?["designs"]?["randomised-trial"]?.int == 12)
    }

    @Test func `a score that is no number is refused`() {
        var model = SampleReport.model
        model.claims[0].evidence[0].score = .nan
        #expect(throws: EncodingError.self) { try ReportJSON.render(model) }
    }

    @Test func `the page has anchors, contents, tables and no foreign markup`() {
        let markdown = """
            <!-- assay:begin x sha256=0 -->
            # Title

            ## One `a` & b

            <script>alert(1)</script>

            > ### Within

            | A |
            | ---: |
            | [x](javascript:alert(1)) |
            <!-- assay:end x -->
            """
        let html = HTMLReport.render(markdown: markdown, title: "</title><script>")
        #expect(html.contains("<title>&lt;/title&gt;&lt;script&gt;</title>"))
        #expect(html.contains("<h1 id=\"s1\">Title</h1>"))
        #expect(html.contains("<h2 id=\"s2\">One <code>a</code> &amp; b</h2>"))
        #expect(html.contains("<h3 id=\"s3\">Within</h3>"))
        #expect(html.contains("<li class=\"level-2\"><a href=\"#s2\">One a &amp; b</a></li>"))
        #expect(html.contains("<td align=\"right\"><a href=\"\">x</a></td>"))
        #expect(!html.contains("<script") && !html.contains("javascript:") && !html.contains("assay:begin"))
    }

    @Test func `the page of the sample links its references`() {
        let html = HTMLReport.render(markdown: MarkdownReport.text(SampleReport.model), title: "Honey")
        #expect(html.contains("<a href=\"https://doi.org/10.1000/honey.2024.1\">ref 1</a>"))
        #expect(html.contains("p &lt; 0.001"))
        #expect(!html.contains("raw HTML omitted"))
    }
}
