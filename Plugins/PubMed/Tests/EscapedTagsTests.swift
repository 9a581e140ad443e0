import Testing

@testable import PubMedPlugin

@Suite struct EscapedTagsTests {
    @Test(arguments: [
        ("CO<sub>2</sub> up", "CO2 up"), ("p <0.05 and >0.01", "p <0.05 and >0.01"), ("<i>x</i> < y", "x < y"),
        ("a <b and c> d", "a <b and c> d"), ("<strong>x</strong>", "x"), ("ends <", "ends <"), ("</", "</"),
        ("<p>One</p> <p> two</p>", "One two"), ("no tag", "no tag"),
    ])
    func `only bare known tags go`(text: String, expected: String) {
        #expect(EscapedTags.removed(from: text) == expected)
    }
}
