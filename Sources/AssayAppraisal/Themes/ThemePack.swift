/// A set of themes, as a file of YAML holds it.
package struct ThemePack: Codable, Hashable, Sendable {
    /// The pack's name; of merged packs, their names joined by `+`.
    package var name: String
    /// The themes in the file's order.
    package var themes: [Theme]
}
