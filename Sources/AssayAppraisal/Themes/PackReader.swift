import AssayKit
internal import Yams

/// Reads a theme pack from YAML nodes, so that every complaint can name its line and key.
struct PackReader {
    let file: String

    /// The pack of a YAML text.
    func pack(_ yaml: String) throws -> ThemePack {
        let root = try compose(yaml)
        let fields = try mapping(root, what: "the pack", keys: ["name", "description", "themes"])
        guard let list = fields["themes"] else {
            throw complaint(root, "key 'themes' is missing", hint: "A pack is a list of themes under 'themes:'.")
        }
        let themes = try sequence(list, key: "themes").map(theme)
        guard !themes.isEmpty else { throw complaint(list, "key 'themes': there is no theme") }
        try checkUnique(themes.map(\.id), list, what: "theme")
        return ThemePack(name: try fields["name"].map { try text($0, key: "name") } ?? file, themes: themes)
    }

    private func compose(_ yaml: String) throws -> Node {
        do {
            guard let node = try Yams.compose(yaml: yaml) else {
                throw AppraisalError(.badPack, "The theme pack '\(file)' is empty.")
            }
            return node
        } catch let error as AppraisalError {
            throw error
        } catch {
            throw AppraisalError(.badPack, "The theme pack '\(file)' is no YAML: \(String(describing: error))")
        }
    }

    private func theme(_ node: Node) throws -> Theme {
        let fields = try mapping(
            node, what: "a theme",
            keys: [
                "id", "title", "description", "terms", "document_terms", "mesh", "exclude", "subthemes", "sub-themes",
            ])
        let id = try identifier(fields, node, what: "theme")
        let below = fields["subthemes"] ?? fields["sub-themes"]
        let theme = Theme(
            id: id, title: try fields["title"].map { try text($0, key: "title") } ?? id,
            details: try fields["description"].map { try text($0, key: "description") },
            terms: try terms(fields, "terms"), documentTerms: try terms(fields, "document_terms"),
            mesh: try texts(fields, "mesh"), exclude: try terms(fields, "exclude"),
            subthemes: try below.map { try sequence($0, key: "subthemes").map(subtheme) } ?? [])
        guard !(theme.terms.isEmpty && theme.documentTerms.isEmpty && theme.mesh.isEmpty && theme.subthemes.isEmpty)
        else {
            throw complaint(node, "theme '\(id)' has no terms, no mesh and no subthemes")
        }
        try checkUnique(theme.subthemes.map(\.id), node, what: "sub-theme")
        return theme
    }

    private func subtheme(_ node: Node) throws -> Subtheme {
        let fields = try mapping(node, what: "a sub-theme", keys: ["id", "title", "terms", "mesh"])
        let id = try identifier(fields, node, what: "sub-theme")
        return Subtheme(
            id: id, title: try fields["title"].map { try text($0, key: "title") } ?? id,
            terms: try terms(fields, "terms"), mesh: try texts(fields, "mesh"))
    }
}

// MARK: - Fields

extension PackReader {
    private func identifier(
        _ fields: [String: Node], _ node: Node, what: String
    ) throws -> String {
        guard let field = fields["id"] else { throw complaint(node, "key 'id' is missing in a \(what)") }
        let id = try text(field, key: "id")
        guard !id.isEmpty, id.allSatisfy({ $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }) else {
            throw complaint(field, "key 'id': '\(id)' is no id", hint: "Use letters, digits and hyphens.")
        }
        return id
    }

    private func terms(_ fields: [String: Node], _ key: String) throws -> [String] {
        guard let list = fields[key] else { return [] }
        return try sequence(list, key: key).map { node in
            let term = try text(node, key: key)
            guard PhraseKey(term).wordCount > 0 else {
                throw complaint(node, "key '\(key)': '\(term)' holds no letter or digit")
            }
            guard !term.dropLast().contains("*") else {
                throw complaint(node, "key '\(key)': '\(term)' has '*' before its end", hint: "Only a last '*' works.")
            }
            return term
        }
    }

    private func texts(_ fields: [String: Node], _ key: String) throws -> [String] {
        guard let list = fields[key] else { return [] }
        return try sequence(list, key: key).map { node in try text(node, key: key) }
    }

    private func mapping(
        _ node: Node, what: String, keys: [String]
    ) throws -> [String: Node] {
        guard let mapping = node.mapping else { throw complaint(node, "\(what) must be keys and values") }
        var fields: [String: Node] = [:]
        for (keyNode, value) in mapping {
            let key = keyNode.scalar?.string ?? ""
            guard keys.contains(key) else {
                throw complaint(
                    keyNode, "unknown key '\(key)' in \(what)", hint: "Known keys: \(keys.joined(separator: ", ")).")
            }
            fields[key] = value
        }
        return fields
    }

    private func sequence(_ node: Node, key: String) throws -> [Node] {
        if let sequence = node.sequence { return Array(sequence) }
        throw complaint(node, "key '\(key)' must be a list")
    }

    private func text(_ node: Node, key: String) throws -> String {
        guard let scalar = node.scalar else { throw complaint(node, "key '\(key)' must be a text") }
        return scalar.string.trimmingWhitespace()
    }

    private func checkUnique(_ ids: [String], _ node: Node, what: String) throws {
        var seen: Set<String> = []
        for id in ids where !seen.insert(id).inserted {
            throw complaint(node, "key 'id': the \(what) '\(id)' stands there twice")
        }
    }

    private func complaint(_ node: Node, _ message: String, hint: String? = nil) -> AppraisalError {
        let line = node.mark.map { ", line \($0.line)" } ?? ""
        return AppraisalError(.badPack, "Theme pack '\(file)'\(line): \(message).", hint: hint)
    }
}
