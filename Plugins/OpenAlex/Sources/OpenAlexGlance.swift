import AssayKit
import Foundation

/// The head of an answer, read without its items, so that the next page can be asked for at once.
struct OpenAlexGlance {
    /// The total.
    let total: Int
    /// The next cursor, or `nil` where there is none.
    let cursor: String?
    /// Whether the list of items is empty.
    let isEmpty: Bool

    /// Reads the members before the list of items.
    ///
    /// - Returns: `nil` where they do not stand in the usual order or the body was cut, so that only reading it all
    ///   tells.
    init?(_ body: Data) {
        guard body.last(where: { $0 > 0x20 }) == UInt8(ascii: "}") else { return nil }
        guard let list = body.prefix(100_000).firstRange(of: Data("\"results\"".utf8)),
            let open = body[list.upperBound...].prefix(200).firstIndex(of: UInt8(ascii: "[")),
            let first = body[(open + 1)...].first(where: { $0 > 0x20 })
        else { return nil }
        let head = Data(body[..<list.lowerBound] + Data("\"end\":0}".utf8))
        // What is no object of these members is left to the full reading, which names the fault.
        guard let members = try? PageDecoder.decode(Members.self, from: head), members.error == nil,
            let total = members.meta.count?.int, total >= 0
        else { return nil }
        self.total = total
        cursor = members.meta.nextCursor
        isEmpty = first == UInt8(ascii: "]")
    }

    private struct Members: Decodable {
        var meta: OpenAlexAnswer.Meta
        var error: JSONValue?
    }
}
