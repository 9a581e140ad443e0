import AssayKit
import Foundation
import OpenFDAPlugin
import Testing

@Suite struct OpenFDARequestTests {
    @Test(arguments: [
        ("veltrazine AND noctalgia", ["veltrazine", "noctalgia"]),
        (#"("Nulo Xamide" OR tepravast) AND NOT (sarvicept OR "a b")"#, ["nulo xamide", "tepravast"]),
        (#"title:one abstract:two author:three mesh:"four" five* "six s*""#, ["one", "two"]),
        ("Alpha OR alpha OR ALPHA", ["alpha"]), ("alpha AND 5", ["alpha"]),
    ])
    func `whole positive words and phrases are asked as substances`(query: String, substances: [String]) throws {
        let request = try Support.size(query)
        #expect(request.context["substances"] == substances.joined(separator: "\n"))
        #expect(request.purpose == .search)
        #expect(request.parameters["search"] == "openfda.generic_name:\"\(substances[0])\"")
        #expect(request.parameters["limit"] == "1")
    }

    @Test func `blanks, quotes and colons are encoded, and no plus sign is sent`() throws {
        #expect(
            try Support.size("\"nulo xamide\"").url
                == "https://api.fda.gov/drug/label.json?search=openfda.generic_name%3A%22nulo%20xamide%22&limit=1")
    }

    @Test func `named substances take the place of the query's words`() throws {
        let plugin = try Support.plugin(["Ombrelidone", "nul\"o\\xamide", "ombrelidone"])
        let request = try plugin.firstRequests(for: Support.search("stem* AND author:me"))[0]
        #expect(request.context["substances"] == "ombrelidone\nnul o xamide")
        let count = try #require(try plugin.countRequest(for: Support.search("x")))
        #expect(
            count.parameters["search"]
                == #"openfda.generic_name:"ombrelidone" OR openfda.generic_name:"nul o xamide""#)
    }

    @Test(arguments: [.string("one"), .array([]), .array([.integer(1)]), .array([.null]), .object([:])] as [JSONValue])
    func `settings that are no list of names are refused`(value: JSONValue) {
        let error = #expect(throws: SourceError.self) {
            try OpenFDAPlugin(settings: SourceSettings(values: ["substances": value]))
        }
        #expect(error?.code == .invalidSettings)
    }

    @Test(arguments: ["stem*", "author:me", "mesh:\"a heading\"", "123"])
    func `a query without a word that could be a substance is refused with a hint at the setting`(query: String) {
        let error = #expect(throws: SourceError.self) { try Support.size(query) }
        #expect(error?.code == .unsupportedQuery)
        #expect(error?.hint?.contains("substances") == true)
    }

    @Test func `a period that ends before it begins is refused`() throws {
        let search = try Support.search("one", since: "2020", until: "2019-12-31")
        #expect(throws: SourceError.self) { try Support.plugin().firstRequests(for: search) }
    }

    @Test func `nothing is filtered on this machine, and the key stays with the host`() {
        #expect(OpenFDAPlugin.manifest.expresses == Set(QueryPart.allCases))
        #expect(OpenFDAPlugin.manifest.credentials.map(\.environment) == ["OPENFDA_API_KEY"])
        #expect(OpenFDAPlugin.manifest.credentials.map(\.parameter) == ["api_key"])
    }

    @Test func `the plan counts sizes, reports and pages`() throws {
        let plugin = try Support.plugin()
        let search = try Support.search("one AND two")
        #expect(plugin.expectedRequests(for: search, total: 0) == 2)
        #expect(plugin.expectedRequests(for: search, total: 101) == 2 + 10 + 3)
        #expect(plugin.expectedRequests(for: search, total: -5) == 2)
    }
}
