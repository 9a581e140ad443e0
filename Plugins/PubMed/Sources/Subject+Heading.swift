import AssayKit

extension Subject {
    /// Reads a `MeshHeading`; major where the descriptor or any of its qualifiers is.
    init?(heading: XMLElement) {
        var term: String?
        var qualifiers: [String] = []
        var isMajor = false
        for child in heading.children {
            switch child.name {
            case "DescriptorName": term = child.plain
            case "QualifierName": if let qualifier = child.plain { qualifiers.append(qualifier) }
            default: continue
            }
            if child[attribute: "MajorTopicYN"] == "Y" { isMajor = true }
        }
        guard let term else { return nil }
        self.init(term: term, qualifiers: qualifiers, isMajor: isMajor)
    }
}
