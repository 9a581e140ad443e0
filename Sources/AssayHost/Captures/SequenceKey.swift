/// The place of a request in the sequence of its source.
///
/// The first requests of a search begin the chains `0`, `1`, …; where a page asks for exactly one more, that is the next
/// page of its chain; where it asks for several, each begins a chain of its own: `0.3.1` is the second of those that page
/// 3 of chain `0` asked for.
package struct SequenceKey: Codable, Hashable, Sendable {
    /// The chain.
    package var chain: String
    /// The page within the chain, from 0.
    package var page: Int

    /// The keys of the requests that a page asks for.
    package func next(count: Int) -> [SequenceKey] {
        guard count != 1 else { return [SequenceKey(chain: chain, page: page + 1)] }
        return (0..<count).map { SequenceKey(chain: "\(chain).\(page).\($0)", page: 0) }
    }

    /// The keys of a search's first requests.
    package static func first(count: Int) -> [SequenceKey] {
        (0..<count).map { SequenceKey(chain: String($0), page: 0) }
    }
}

extension SequenceKey {
    /// The chain whose page began this key's chain; `nil` for the first chains of a search.
    var parent: String? {
        let parts = chain.split(separator: ".")
        return parts.count > 2 ? parts.dropLast(2).joined(separator: ".") : nil
    }

    /// The place of the response that asked for this one; `nil` for a search's first requests.
    var before: SequenceKey? {
        if page > 0 { return SequenceKey(chain: chain, page: page - 1) }
        let parts = chain.split(separator: ".")
        guard parts.count > 2, let page = Int(parts[parts.count - 2]) else { return nil }
        return SequenceKey(chain: parts.dropLast(2).joined(separator: "."), page: page)
    }
}

extension SequenceKey: Comparable {
    /// Chains by their numbers, then pages: an order that does not hang on which response came first.
    package static func < (left: SequenceKey, right: SequenceKey) -> Bool {
        guard left.chain != right.chain else { return left.page < right.page }
        return left.numbers.lexicographicallyPrecedes(right.numbers)
    }

    private var numbers: [Int] {
        chain.split(separator: ".").map { Int($0) ?? 0 }
    }
}

extension SequenceKey: CustomStringConvertible {
    /// The key for messages.
    package var description: String { "\(chain)#\(page)" }
}
