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
}

extension SequenceKey: CustomStringConvertible {
    /// The key for messages.
    package var description: String { "\(chain)#\(page)" }
}
