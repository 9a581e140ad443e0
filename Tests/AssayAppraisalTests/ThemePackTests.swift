import Testing

@testable import AssayAppraisal

@Suite struct ThemePackTests {
    @Test func `the bundled pack has its themes and sub-themes`() throws {
        let pack = try ThemePack.bundled("clinical")
        #expect(pack.name == "clinical")
        #expect(pack.themes.map(\.id) == ["efficacy", "safety", "access"])
        let safety = try #require(pack.themes.first { $0.id == "safety" })
        #expect(Set(safety.subthemes.map(\.id)).isSuperset(of: ["dissociation", "blood-pressure", "bladder", "abuse"]))
        let access = try #require(pack.themes.first { $0.id == "access" })
        #expect(Set(access.subthemes.map(\.id)).isSuperset(of: ["cost", "insurance", "availability", "off-label"]))
    }

    @Test(arguments: [
        ("themes: [", "no YAML"),
        ("", "is empty"),
        ("name: x", "line 1: key 'themes' is missing"),
        ("themes:\n  - title: A", "line 2: key 'id' is missing in a theme"),
        ("themes:\n  - id: a\n    terms: [b]\n    colour: red", "line 4: unknown key 'colour' in a theme"),
        ("themes:\n  - id: a\n    terms: b", "line 3: key 'terms' must be a list"),
        ("themes:\n  - id: a\n    terms: [b]\n  - id: a\n    terms: [c]", "the theme 'a' stands there twice"),
        ("themes:\n  - id: a\n    terms: [\"a*b\"]", "line 3: key 'terms': 'a*b' has '*' before its end"),
        ("themes:\n  - id: a\n    terms: [\"...\"]", "'...' holds no letter or digit"),
        ("themes:\n  - id: a b\n    terms: [c]", "line 2: key 'id': 'a b' is no id"),
        ("themes:\n  - id: a", "theme 'a' has no terms, no mesh and no subthemes"),
        ("- 1", "line 1: the pack must be keys and values"),
        ("themes: []", "there is no theme"),
    ])
    func `a wrong pack is told its line and key`(yaml: String, message: String) {
        let error = #expect(throws: AppraisalError.self) { try ThemePack.load(yaml: yaml, name: "p.yaml") }
        #expect(error?.code == .badPack)
        #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    }

    @Test func `merged packs join themes of the same id`() throws {
        let one = try ThemePack.load(yaml: "themes:\n  - id: a\n    terms: [x, 12]\n", name: "one")
        let two = try ThemePack.load(
            yaml:
                "name: second\nthemes:\n  - id: b\n    terms: [y]\n  - id: a\n    terms: [x, z]\n    sub-themes:\n      - id: c\n        terms: [w]\n",
            name: "two")
        let pack = ThemePack.merged([one, two])
        #expect(pack.name == "one+second")
        #expect(pack.themes.map(\.id) == ["a", "b"])
        #expect(pack.themes.first?.terms == ["x", "12", "z"])
        #expect(pack.themes.first?.subthemes.map(\.id) == ["c"])
    }
}
