import AssayKit
import AssayReport
import Testing

@Suite struct OwnedRegionsTests {
    private let three = [
        ReportRegion(name: "one", markdown: "# One"), ReportRegion(name: "two", markdown: ""),
        ReportRegion(name: "three", markdown: "Three\n\nends"),
    ]

    private func marked(_ name: String, _ markdown: String) -> String {
        let inner = markdown.isEmpty ? "" : "\n\(markdown)\n\n"
        return "<!-- assay:begin \(name) sha256=\(SHA256.hex(inner)) -->\n\(inner)<!-- assay:end \(name) -->\n"
    }

    @Test func `a new report is its regions with blank lines between`() throws {
        let expected = marked("one", "# One") + "\n" + marked("two", "") + "\n" + marked("three", "Three\n\nends")
        #expect(try OwnedRegions.merge(existing: nil, regions: three) == expected)
        #expect(try OwnedRegions.merge(existing: "", regions: three) == expected)
    }

    @Test func `merging the same regions changes nothing`() throws {
        let text = try OwnedRegions.merge(existing: nil, regions: three)
        #expect(try OwnedRegions.merge(existing: text, regions: three) == text)
        #expect(try OwnedRegions.check(existing: text).isEmpty)
    }

    @Test func `a person's text stays byte for byte where it stands`() throws {
        let before =
            "Foreword, no line end rule  \n" + marked("one", "old") + "mine\r\n\n\n\tand e\u{301} \u{FEFF}\n"
            + marked("three", "Three\n\nends") + "last words without an end"
        let after =
            "Foreword, no line end rule  \n" + marked("one", "# One") + "mine\r\n\n\n\tand e\u{301} \u{FEFF}\n"
            + marked("three", "Three\n\nends") + "last words without an end"
        let regions = [three[0], three[2]]
        #expect(Array(try OwnedRegions.merge(existing: before, regions: regions).utf8) == Array(after.utf8))
    }

    @Test func `regions that a person moved stay where they were put`() throws {
        let before = marked("three", "old") + "\nmine\n" + marked("one", "old") + marked("two", "")
        let after = marked("three", "Three\n\nends") + "\nmine\n" + marked("one", "# One") + marked("two", "")
        #expect(try OwnedRegions.merge(existing: before, regions: three) == after)
    }

    @Test func `a new region goes behind its predecessor`() throws {
        let before = "a\n" + marked("one", "# One") + "b\n" + marked("three", "Three\n\nends") + "c\n"
        let after =
            "a\n" + marked("one", "# One") + "\n" + marked("two", "") + "b\n"
            + marked("three", "Three\n\nends") + "c\n"
        #expect(try OwnedRegions.merge(existing: before, regions: three) == after)
    }

    @Test func `a new first region goes before the next one`() throws {
        let before = "a\n" + marked("three", "Three\n\nends")
        let after = "a\n" + marked("one", "# One") + "\n" + marked("three", "Three\n\nends")
        #expect(try OwnedRegions.merge(existing: before, regions: [three[0], three[2]]) == after)
    }

    @Test func `a file without regions keeps its text in front`() throws {
        let after = "mine\n\n" + marked("one", "# One")
        #expect(try OwnedRegions.merge(existing: "mine", regions: [three[0]]) == after)
        #expect(try OwnedRegions.merge(existing: "mine\n", regions: [three[0]]) == after)
    }

    @Test func `a region that is gone and comes back leaves no trace`() throws {
        let whole = try OwnedRegions.merge(existing: nil, regions: three)
        let without = try OwnedRegions.merge(existing: whole, regions: [three[0], three[2]])
        #expect(without == marked("one", "# One") + "\n" + marked("three", "Three\n\nends"))
        #expect(try OwnedRegions.merge(existing: without, regions: three) == whole)
    }

    @Test func `a file with returns keeps them and is not taken for edited`() throws {
        let unix = "mine\n" + (try OwnedRegions.merge(existing: nil, regions: three))
        let windows = unix.replacing("\n", with: "\r\n")
        #expect(try OwnedRegions.check(existing: windows).isEmpty)
        #expect(Array(try OwnedRegions.merge(existing: windows, regions: three).utf8) == Array(windows.utf8))
    }

    @Test func `a byte-order mark and a missing last line end are kept`() throws {
        let text = "\u{FEFF}" + marked("one", "old").dropLast()
        let expected = "\u{FEFF}" + marked("one", "# One").dropLast()
        #expect(Array(try OwnedRegions.merge(existing: text, regions: [three[0]]).utf8) == Array(expected.utf8))
    }

    @Test func `an edit inside regions is named with its lines and not overwritten`() throws {
        let text = (marked("one", "# One") + "\n" + marked("two", "") + "\n" + marked("three", "Three\n\nends"))
            .replacing("# One", with: "# Won").replacing("ends", with: "ends here")
        let edited = [EditedRegion(name: "one", line: 1), EditedRegion(name: "three", line: 10)]
        #expect(try OwnedRegions.check(existing: text) == edited)
        let error = #expect(throws: OwnedRegionError.self) { try OwnedRegions.merge(existing: text, regions: three) }
        #expect(error?.code == .edited)
        #expect(error?.edited == edited)
        #expect(
            error?.message == """
                The report was edited inside the regions 'one' (line 1) and 'three' (line 10), which the next update would \
                overwrite. Move the text behind an 'assay:end' line, where it is kept, and undo the edit.
                """)
    }

    @Test func `text put into an empty region is an edit`() throws {
        let text = marked("two", "").replacing("-->\n<!--", with: "-->\nmine\n<!--")
        #expect(try OwnedRegions.check(existing: text) == [EditedRegion(name: "two", line: 1)])
    }

    @Test(arguments: [
        ("<!-- assay:begin one sha256=0 -->\n", "line 1: region 'one' has no end"),
        ("x\n<!-- assay:end one -->\n", "line 2: region 'one' ends and never began"),
        (
            "<!-- assay:begin one sha256=0 -->\n<!-- assay:begin two sha256=0 -->\n",
            "line 2: region 'two' begins inside region 'one'"
        ),
        (
            "<!-- assay:begin one sha256=0 -->\n<!-- assay:end two -->\n",
            "line 2: region 'two' ends where 'one' should"
        ),
        (
            "<!-- assay:begin one sha256=0 -->\n<!-- assay:end one -->\n<!-- assay:begin one sha256=0 -->\n",
            "line 3: region 'one' stands at line 1 already"
        ),
        ("<!-- assay:begin one -->\n", "line 1: the marker cannot be read"),
        ("<!-- assay:finish one -->\n", "line 1: the marker cannot be read"),
    ])
    func `damaged markers are told with their line`(text: String, problem: String) {
        let error = #expect(throws: OwnedRegionError.self) { try OwnedRegions.merge(existing: text, regions: three) }
        #expect(error?.code == .damaged)
        #expect(error?.message.contains("damaged at \(problem). Nothing was overwritten.") == true)
    }

    @Test func `whatever a person writes between regions is kept byte for byte`() throws {
        let scraps = [
            "mine\n", "\n", "\r\n", "  \n", "# Head\n", "<!-- mine -->\n", "e\u{301}\r", "\u{FEFF}\n", "```\n",
        ]
        var generator = SeededGenerator(state: 11)
        for _ in 0..<500 {
            let prose = (0...3).map { _ in
                (0..<Int.random(in: 0...4, using: &generator)).compactMap { _ in scraps.randomElement(using: &generator)
                }
                .joined() + "\n"
            }
            let order = three.shuffled(using: &generator)
            let file = { (text: String) in
                prose[0] + zip(order, prose.dropFirst()).map { marked($0.name, text) + $1 }.joined()
            }
            // A first line that ends in a return as well turns the regions' lines too, which another test looks at.
            guard !file("").prefix(while: { $0 != "\n" }).contains("\r\n") else { continue }
            let regions = three.map { ReportRegion(name: $0.name, markdown: "new") }
            let merged = try OwnedRegions.merge(existing: file("old"), regions: regions)
            #expect(Array(merged.utf8) == Array(file("new").utf8))
        }
    }

    @Test func `a region's text that looks like a marker is no marker`() throws {
        let region = ReportRegion(name: "one", markdown: "<!-- assay:end one -->\nrest")
        let text = try OwnedRegions.merge(existing: nil, regions: [region])
        #expect(try OwnedRegions.merge(existing: text, regions: [region]) == text)
    }
}
