/// How a field of two records compares. What one of them lacks is unknown and never counts against.
enum Agreement: Sendable {
    case agree, conflict, unknown

    init(_ isEqual: Bool) {
        self = isEqual ? .agree : .conflict
    }
}

/// How two records compare in the fields that stand beside the title.
struct Comparison: Sendable {
    let author: Agreement
    let year: Agreement
    let volume: Agreement
    let page: Agreement
    let container: Agreement

    init(_ left: Traits, _ right: Traits) {
        author = Self.authors(left, right)
        year = Self.years(left.year, right.year)
        volume = Self.values(left.volume, right.volume)
        page = Self.pages(left.firstPage, right.firstPage)
        container = Self.containers(left.container, right.container)
    }

    private var fields: [(name: String, value: Agreement)] {
        [("first author", author), ("year", year), ("volume", volume), ("first page", page)]
    }

    /// How many fields agree, the container left out.
    var agreements: Int { fields.count { $0.value == .agree } }

    /// The names of the fields that conflict, the container left out.
    var conflicts: [String] { fields.filter { $0.value == .conflict }.map(\.name) }

    /// The names of the fields that agree, the container left out.
    var agreeing: [String] { fields.filter { $0.value == .agree }.map(\.name) }
}

// MARK: - Fields

extension Comparison {
    /// Family names agree when one ends the other ("van den Berg" and "Berg"). A name that is not split agrees when it
    /// holds the family name and proves nothing when it does not.
    private static func authors(_ left: Traits, _ right: Traits) -> Agreement {
        guard !left.author.isEmpty, !right.author.isEmpty else { return .unknown }
        if left.author == right.author { return .agree }
        if left.isFamily, right.isFamily {
            let short = left.author.count < right.author.count ? left.author : right.author
            let long = left.author.count < right.author.count ? right.author : left.author
            return Agreement(Array(long.suffix(short.count)) == short || left.author.joined() == right.author.joined())
        }
        let isPart = Set(left.author).isSubset(of: right.author) || Set(right.author).isSubset(of: left.author)
        return isPart ? .agree : .unknown
    }

    /// Online and print dates often lie on both sides of New Year.
    private static func years(_ left: Int?, _ right: Int?) -> Agreement {
        guard let left, let right else { return .unknown }
        return Agreement(abs(left - right) <= 1)
    }

    private static func values(_ left: String?, _ right: String?) -> Agreement {
        guard let left, let right else { return .unknown }
        return Agreement(left == right)
    }

    /// Page 1 stands for "not paginated" in many exports, so it agrees with itself only and conflicts with nothing.
    private static func pages(_ left: String?, _ right: String?) -> Agreement {
        guard let left, let right else { return .unknown }
        if left == right { return .agree }
        return left == "1" || right == "1" ? .unknown : .conflict
    }

    /// Journal names agree when each word of the shorter begins a word of the longer in the same order
    /// ("Biol Psychiatry"), or the shorter is the longer's initials ("JAMA").
    private static func containers(_ left: [String], _ right: [String]) -> Agreement {
        guard !left.isEmpty, !right.isEmpty else { return .unknown }
        let short = left.count <= right.count ? left : right
        var long = (left.count <= right.count ? right : left)[...]
        if short.count == 1, let word = short.first, long.compactMap(\.first).map(String.init).joined() == word {
            return .agree
        }
        for word in short {
            guard let position = long.firstIndex(where: { $0.hasPrefix(word) || word.hasPrefix($0) }) else {
                return .conflict
            }
            long = long[(position + 1)...]
        }
        return .agree
    }
}
