import AssayKit
import Foundation

/// Gives groups names that stay the same from run to run.
///
/// A group keeps the name that most of its members had, of equally frequent ones the smallest; where two groups claim one
/// name, the one with more of its members gets it, else the one with the smaller first member. Every other group gets the
/// first ten hexadecimal digits of the SHA-256 of its strongest identifier.
struct StableNames {
    /// The letter that the names begin with.
    let prefix: String
    /// The name of each member in the last run.
    let previous: [String: String]

    /// Names groups of members.
    ///
    /// - Parameters:
    ///   - groups: The groups, each with its members sorted, in an order that does not depend on the caller's.
    ///   - anchors: For each group what its name is made from, strongest first; the last must be the group's own.
    func assign(_ groups: [[String]], anchors: [[String]]) -> [String] {
        var names = inherited(groups)
        var used = Set(names.compactMap(\.self)).union(previous.values)
        for position in groups.indices where names[position] == nil {
            let name = fresh(position < anchors.count ? anchors[position] : groups[position], used)
            names[position] = name
            used.insert(name)
        }
        return names.map { $0 ?? "" }
    }

    private struct Claim {
        var name: String
        var group: Int
        var votes: Int
    }

    private func inherited(_ groups: [[String]]) -> [String?] {
        var names = [String?](repeating: nil, count: groups.count)
        guard !previous.isEmpty else { return names }
        var taken: Set<String> = []
        for claim in claims(groups) where names[claim.group] == nil && taken.insert(claim.name).inserted {
            names[claim.group] = claim.name
        }
        return names
    }

    private func claims(_ groups: [[String]]) -> [Claim] {
        let claims = groups.enumerated().flatMap { position, members in
            let votes = members.reduce(into: [String: Int]()) { votes, member in
                if let name = previous[member] { votes[name, default: 0] += 1 }
            }
            return votes.map { Claim(name: $0.key, group: position, votes: $0.value) }
        }
        return claims.sorted { (-$0.votes, $0.name, $0.group) < (-$1.votes, $1.name, $1.group) }
    }

    /// Ten digits hold 2^40 names; where two anchors meet in one, the next anchor and then a counter decide.
    private func fresh(_ anchors: [String], _ used: Set<String>) -> String {
        for anchor in anchors {
            let name = digest(anchor)
            if !used.contains(name) { return name }
        }
        let last = anchors.last ?? ""
        var counter = 2
        while used.contains(digest("\(last) \(counter)")) { counter += 1 }
        return digest("\(last) \(counter)")
    }

    private func digest(_ anchor: String) -> String {
        prefix + SHA256.hex(anchor).prefix(10)
    }
}
