/// A person or a group that wrote a work.
package struct CorpusAuthor: Decodable, Sendable {
    /// The family name of a person.
    package var family: String?
    /// The given names or initials of a person.
    package var given: String?
    /// The name of a group.
    package var collective: String?

    /// The first letters of the given names; given names that are all capitals are taken as initials.
    var initials: String {
        guard let given else { return "" }
        if given.count <= 3, given == given.uppercased(), !given.contains(" ") { return given }
        return String(given.split { " -.".contains($0) }.compactMap(\.first)).uppercased()
    }

    /// `Family AB`, or the group's name.
    var shortName: String {
        if let collective { return collective }
        let name = family ?? ""
        return initials.isEmpty ? name : "\(name) \(initials)"
    }
}
