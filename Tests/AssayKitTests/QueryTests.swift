import AssayKit
import Testing

@Suite struct QueryTests {
    @Test(arguments: [
        ("statin", true), ("title:statin", true), ("statin AND pain", false), ("\"muscle pain\"", false),
    ])
    func `a source that lists expresses nothing, any other what its manifest names`(text: String, isOwn: Bool) throws {
        let search = Search(query: try Query.parse(text), since: PartialDate(year: 2020))
        var manifest = SourceManifest(
            id: "x", name: "X", summary: "", version: "1", baseURL: "https://example.org", hosts: [],
            pace: .init(requestsPerSecond: 1, concurrency: 1), caps: .init(pageSize: 1), capabilities: [.search],
            expresses: [.titleField, .dates], homepage: "", terms: "", maturity: .experimental)
        #expect(manifest.canExpress(search) == isOwn)
        manifest.capabilities.append(.listing)
        #expect(!manifest.canExpress(search))
    }

    @Test(arguments: [
        ("a1 AND b2 OR c3", "(a1 AND b2) OR c3"),
        ("a1 (b2 OR c3)", "a1 AND (b2 OR c3)"),
        ("a1 AND NOT (b2 c3)", "a1 NOT (b2 AND c3)"),
        ("title:(a1 OR \"b2 c3*\")", "title:a1 OR title:\"b2 c3*\""),
        ("\"salt AND NOT pepper\" b2", "\"salt AND NOT pepper\" AND b2"),
    ])
    func `a query is written with few brackets`(text: String, expected: String) throws {
        #expect(try Query.parse(text).description == expected)
    }

    @Test func `what is written is read back as the same tree`() throws {
        var generator = SeededGenerator(seed: 20_260_131)
        for _ in 0..<2_000 {
            let query = Self.tree(depth: 4, &generator)
            #expect(try Query.parse(query.description) == query, "\(query)")
        }
    }

    @Test func `no cut or mangled text crashes the parser`() throws {
        var generator = SeededGenerator(seed: 7)
        let pieces = ["a", "(", ")", "\"", " ", "AND", "OR", "NOT", "*", "title:", ":", "\n", "é", "“", "?"]
        for _ in 0..<2_000 {
            let text = (0..<Int.random(in: 0...20, using: &generator))
                .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
            do {
                let query = try Query.parse(text)
                #expect(try Query.parse(query.description) == query, "\(text)")
            } catch {
                #expect(error.line >= 1 && error.column >= 1 && text.contains(error.source), "\(text)")
            }
        }
    }

    @Test(
        arguments: [
            ("a1", []), ("a1 b2", [.boolean]), ("\"a1 b2\"", [.phrase]), ("title:abc*", [.titleField, .truncation]),
            ("abstract:a1 NOT (author:b2 OR mesh:c3)", [.boolean, .abstractField, .authorField, .meshField]),
        ] as [(String, Set<QueryPart>)])
    func `a query knows what it uses`(text: String, parts: Set<QueryPart>) throws {
        #expect(try Query.parse(text).parts == parts)
    }

    @Test func `a search's period is a part`() throws {
        let query = try Query.parse("a1")
        #expect(Search(query: query, until: PartialDate(year: 2020)).parts == [.dates])
        #expect(Search(query: query).text == "a1")
    }

    @Test func `terms under NOT are no positive ones`() throws {
        let query = try Query.parse("a1 (b2 OR c3) NOT d4")
        #expect(query.terms.map(\.text) == ["a1", "b2", "c3", "d4"])
        #expect(query.positiveTerms.map(\.text) == ["a1", "b2", "c3"])
    }

    @Test(arguments: [
        ("abc*", nil), ("a1 abc*", "a1"), ("a1 OR abc*", nil), ("a1 (b2 OR abc*)", "a1"), ("a1 NOT abc*", "a1"),
        ("a1 NOT (b2 abc*)", "a1"), ("a1 NOT b2", "a1 NOT b2"), ("abc* NOT b2", nil), ("a1 OR (b2 abc*)", "a1 OR b2"),
    ])
    func `leaving out makes a query broader, never narrower`(text: String, expected: String?) throws {
        let query = try Query.parse(text)
        #expect(query.broadened { !$0.isTruncated }?.description == expected)
    }

    private static func tree(depth: Int, _ generator: inout SeededGenerator) -> Query {
        if depth == 0 { return leaf(&generator) }
        switch Int.random(in: 0..<4, using: &generator) {
        case 0:
            return .or(
                (0..<2).map { _ in tree(depth: depth - 1, &generator) }.flatMap { query in
                    if case .or(let parts) = query { parts } else { [query] }
                })
        case 1:
            return .and(
                (0..<2).map { _ in tree(depth: depth - 1, &generator) }.flatMap { query in
                    if case .and(let parts) = query { parts } else { [query] }
                })
        case 2:
            return .and([leaf(&generator), .not(tree(depth: depth - 1, &generator))])
        default:
            return leaf(&generator)
        }
    }

    private static func leaf(_ generator: inout SeededGenerator) -> Query {
        let words = ["aorta", "beta-blocker", "AND NOT", "naïve", "10.5", "x y", "or"]
        let text = words[Int.random(in: 0..<words.count, using: &generator)]
        let isPhrase = text.contains(" ") || text == "or" || Bool.random(using: &generator)
        let fields = Query.Field.allCases
        return .term(
            Query.Term(
                text, field: fields[Int.random(in: 0..<fields.count, using: &generator)], isPhrase: isPhrase,
                isTruncated: Bool.random(using: &generator)))
    }
}
