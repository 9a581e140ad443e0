import AssayKit
import Testing

private func term(_ text: String, _ field: Query.Field = .anywhere, phrase: Bool = false, cut: Bool = false) -> Query {
    .term(Query.Term(text, field: field, isPhrase: phrase, isTruncated: cut))
}

@Suite struct QueryParsingTests {
    @Test(arguments: [
        ("a1", term("a1")),
        ("a1 b2", .and([term("a1"), term("b2")])),
        ("a1 AND b2 OR c3 AND d4", .or([.and([term("a1"), term("b2")]), .and([term("c3"), term("d4")])])),
        ("a1 b2 OR c3", .or([.and([term("a1"), term("b2")]), term("c3")])),
        ("a1 NOT b2 OR c3", .or([.and([term("a1"), .not(term("b2"))]), term("c3")])),
        ("a1 AND NOT b2", .and([term("a1"), .not(term("b2"))])),
        ("NOT b2 a1", .and([.not(term("b2")), term("a1")])),
        ("a1 (b2 OR c3)", .and([term("a1"), .or([term("b2"), term("c3")])])),
        ("a1(b2)c3", .and([term("a1"), term("b2"), term("c3")])),
        ("((a1))", term("a1")),
        ("a1 AND (b2 AND c3)", .and([term("a1"), term("b2"), term("c3")])),
        ("(a1 OR b2) OR c3", .or([term("a1"), term("b2"), term("c3")])),
        ("a1 NOT (b2 OR c3)", .and([term("a1"), .not(.or([term("b2"), term("c3")]))])),
        ("title:a1", term("a1", .title)),
        ("TITLE:a1 b2", .and([term("a1", .title), term("b2")])),
        ("abstract:(a1 OR author:b2)", .or([term("a1", .abstract), term("b2", .author)])),
        ("mesh:\"B c\"", term("B c", .mesh, phrase: true)),
        ("\"heart   failure\"", term("heart failure", phrase: true)),
        ("“heart failure”", term("heart failure", phrase: true)),
        ("„heart failure“", term("heart failure", phrase: true)),
        ("statin*", term("statin", cut: true)),
        ("\"muscle pain*\"", term("muscle pain", phrase: true, cut: true)),
        ("\"AND\" a1", .and([term("AND", phrase: true), term("a1")])),
        ("android oregon notable", .and([term("android"), term("oregon"), term("notable")])),
        ("beta-blocker 5-HT3 α2", .and([term("beta-blocker"), term("5-HT3"), term("α2")])),
        ("a1\n\tAND\r\nb2\u{A0}c3", .and([term("a1"), term("b2"), term("c3")])),
    ])
    func `a text is read as a tree`(text: String, tree: Query) throws {
        #expect(try Query.parse(text) == tree)
    }

    @Test(arguments: [
        ("", "the query is empty", 1, 1),
        ("  \n ", "the query is empty", 1, 1),
        ("a1 AND", "AND has no term behind it", 1, 4),
        ("a1 AND OR b2", "AND has no term behind it", 1, 4),
        ("a1\nOR", "OR has no term behind it", 2, 1),
        ("OR a1", "a term is expected before \"OR\"", 1, 1),
        ("a1 NOT", "NOT has no term behind it", 1, 4),
        ("a1 NOT NOT b2", "NOT stands twice", 1, 8),
        ("NOT a1", "NOT alone would match nearly everything", 1, 1),
        ("a1 OR\n  NOT b2", "NOT alone would match nearly everything", 2, 3),
        ("a1 (b2", "this bracket is never closed", 1, 4),
        ("a1\n b2)", "this bracket closes nothing", 2, 4),
        ("a1 ()", "these brackets are empty", 1, 4),
        ("a1 \"b2", "this quotation mark is never closed", 1, 4),
        ("\"\"", "this phrase holds no word", 1, 1),
        ("a1 and b2", "\"and\" in small letters is not an operator", 1, 4),
        ("sta*tin", "* can stand only at the end of a word", 1, 1),
        ("a1 ?", "\"?\" holds no letter or digit", 1, 4),
        ("*", "\"*\" holds no letter or digit", 1, 1),
        ("st*", "st* is too short: at least three letters before *", 1, 1),
        ("journal:heart", "unknown field \"journal:\"", 1, 1),
        ("a1 title:", "the field title: has no term", 1, 4),
        ("title: AND b2", "the field title: has no term", 1, 1),
        ("title:author:b2", "two fields stand before one term", 1, 7),
        ("α1\r\nβ2 & γ3", "\"&\" holds no letter or digit", 2, 4),
    ])
    func `an error names its place`(text: String, message: String, line: Int, column: Int) {
        let error = #expect(throws: QueryError.self) { try Query.parse(text) }
        #expect(error?.message == message)
        #expect(error?.line == line)
        #expect(error?.column == column)
    }

    @Test func `a caret stands under the fault`() {
        let error = #expect(throws: QueryError.self) { try Query.parse("heart\nfailure AND (lung\nkidney") }
        let expected = """
            query, line 2, column 13: this bracket is never closed
              failure AND (lung
                          ^
            hint: add a ) behind the last term
            """
        #expect(error?.description == expected)
    }

    @Test func `a tab before the fault stands in the caret's line too`() {
        let error = #expect(throws: QueryError.self) { try Query.parse("\tab &") }
        #expect(error?.description == "query, line 1, column 5: \"&\" holds no letter or digit\n  \tab &\n  \t   ^")
    }

    @Test func `two hundred brackets are read and one more is refused`() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "(", count: depth) + "a1" + String(repeating: ")", count: depth)
        }
        #expect(try Query.parse(nested(200)) == term("a1"))
        let error = #expect(throws: QueryError.self) { try Query.parse(nested(201)) }
        #expect(error?.message == "brackets are nested more than 200 deep")
        #expect(throws: QueryError.self) { try Query.parse(String(repeating: "(", count: 500_000)) }
    }

    @Test(arguments: ["title:", "NOT ", "a1 NOT ", "\"", "a OR (", "a1 OR NOT "])
    func `a megabyte of one thing exhausts no stack`(piece: String) {
        let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        #expect(throws: QueryError.self) { try Query.parse(text) }
    }

    @Test(.timeLimit(.minutes(1))) func `a megabyte of words is read`() throws {
        let query = try Query.parse(String(repeating: "word ", count: 200_000))
        #expect(query.terms.count == 200_000)
    }
}
