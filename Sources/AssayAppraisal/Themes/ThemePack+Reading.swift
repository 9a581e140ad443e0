extension ThemePack {
    /// Reads a pack; errors name the line and the key.
    package static func load(yaml: String, name: String) throws -> ThemePack {
        throw AppraisalError(.badPack, "\(name) cannot be read yet.")
    }

    /// The bundled packs by name.
    package static func bundled(_ name: String) throws -> ThemePack {
        throw AppraisalError(.badPack, "\(name) cannot be read yet.")
    }

    /// One pack of several; themes with the same id are joined.
    package static func merged(_ packs: [ThemePack]) -> ThemePack {
        ThemePack(name: packs.map(\.name).joined(separator: "+"), themes: packs.flatMap(\.themes))
    }
}
