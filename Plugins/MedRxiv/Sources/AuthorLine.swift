import AssayKit

/// Reads the one line in which the servers give the authors.
enum AuthorLine {
    /// "Surname, I. I.; Surname, I.; Group": what has no comma is a literal name.
    static func contributors(in line: String) -> [Contributor] {
        MarkupText.plain(line).split(separator: ";").compactMap { part in
            guard let name = part.trimmingWhitespace().nonEmpty else { return nil }
            let halves = name.split(separator: ",", maxSplits: 1).map { $0.trimmingWhitespace() }
            guard halves.count == 2, let family = halves[0].nonEmpty, let given = halves[1].nonEmpty else {
                return literal(name)
            }
            return Contributor(family: family, given: given)
        }
    }

    private static func literal(_ name: String) -> Contributor? {
        let bare = name.filter { $0 != "," }.trimmingWhitespace()
        return bare.nonEmpty.map { Contributor(literal: $0) }
    }
}
