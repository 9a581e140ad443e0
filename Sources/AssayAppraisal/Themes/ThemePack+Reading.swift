import Foundation

extension ThemePack {
    /// Reads a pack of YAML; its form is described in `docs/themes.md`.
    ///
    /// - Parameters:
    ///   - yaml: The file's text.
    ///   - name: What to call it in errors, and the pack's name where the file gives none.
    /// - Throws: ``AppraisalError`` `badPack`, with line and key, where it is no pack.
    package static func load(yaml: String, name: String) throws -> ThemePack {
        try PackReader(file: name).pack(yaml)
    }

    /// The names of the bundled packs.
    package static let bundledNames = ["clinical"]

    /// A bundled pack.
    ///
    /// - Throws: ``AppraisalError`` `badPack` where there is none of that name.
    package static func bundled(_ name: String) throws -> ThemePack {
        try load(yaml: try bundledText(name), name: name)
    }

    /// A bundled pack's file, as a starting point for one's own.
    ///
    /// - Throws: ``AppraisalError`` `badPack` where there is none of that name.
    package static func bundledText(_ name: String) throws -> String {
        guard name == "clinical" else {
            throw AppraisalError(
                .badPack, "There is no bundled theme pack '\(name)'.",
                hint: "Bundled: \(bundledNames.joined(separator: ", ")). A file is named by its path.")
        }
        return String(decoding: PackageResources.clinical_yaml, as: UTF8.self)
    }

    /// One pack of several: themes in order, those with the same id joined, and so their sub-themes.
    package static func merged(_ packs: [ThemePack]) -> ThemePack {
        var themes: [Theme] = []
        for theme in packs.flatMap(\.themes) {
            if let place = themes.firstIndex(where: { $0.id == theme.id }) {
                themes[place] = themes[place].joined(with: theme)
            } else {
                themes.append(theme)
            }
        }
        return ThemePack(name: packs.map(\.name).joined(separator: "+"), themes: themes)
    }
}

extension Theme {
    /// The theme with another's rules added; title and description stay its own.
    func joined(with other: Theme) -> Theme {
        var theme = self
        theme.terms += other.terms.filter { !terms.contains($0) }
        theme.documentTerms += other.documentTerms.filter { !documentTerms.contains($0) }
        theme.mesh += other.mesh.filter { !mesh.contains($0) }
        theme.exclude += other.exclude.filter { !exclude.contains($0) }
        for subtheme in other.subthemes {
            if let place = theme.subthemes.firstIndex(where: { $0.id == subtheme.id }) {
                let mine = theme.subthemes[place]
                theme.subthemes[place].terms += subtheme.terms.filter { !mine.terms.contains($0) }
                theme.subthemes[place].mesh += subtheme.mesh.filter { !mine.mesh.contains($0) }
            } else {
                theme.subthemes.append(subtheme)
            }
        }
        return theme
    }
}
