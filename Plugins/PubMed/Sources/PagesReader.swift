import AssayKit

/// Chooses what stands for an article's pages: MEDLINE's own form, first and last page, or an article number.
struct PagesReader {
    /// The publisher's item number.
    var location: String?
    private var medline: String?
    private var first: String?
    private var last: String?

    mutating func read(_ pagination: XMLElement) {
        for child in pagination.children {
            switch child.name {
            case "MedlinePgn": medline = child.plain
            case "StartPage": first = child.plain
            case "EndPage": last = child.plain
            default: break
            }
        }
    }

    /// The pages as printed; `nil` where there are none. A long item number, such as `S0140-6736(20)30183-5`, is no page.
    var text: String? {
        if let medline { return medline }
        if let first { return last.map { "\(first)-\($0)" } ?? first }
        return location.flatMap { $0.count <= 14 && !$0.contains("(") ? $0 : nil }
    }
}
