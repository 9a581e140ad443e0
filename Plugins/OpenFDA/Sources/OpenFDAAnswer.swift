import AssayKit
import Foundation

/// An answer that is none of openFDA's refusals; "no matches" is an answer without results.
struct OpenFDAAnswer {
    /// What the answer says of itself; empty for "no matches".
    let meta: Meta
    /// The items, not read yet; `nil` for "no matches".
    let results: Data?

    struct Meta: Decodable {
        var disclaimer: Scalar?
        var updated: Scalar?
        var results: Results?

        struct Results: Decodable {
            var total: Scalar?
        }

        private enum CodingKeys: String, CodingKey {
            case disclaimer, results
            case updated = "last_updated"
        }
    }

    private struct Envelope: Decodable {
        var meta: Meta?
        var error: OpenFDAFault?
    }

    private struct Items<Item: Decodable>: Decodable {
        var results: [Attempt<Item>]
    }

    /// Reads an answer.
    ///
    /// - Throws: ``SourceError`` for refusals of any shape, and for what is no such answer.
    init(_ response: SourceResponse) throws(SourceError) {
        let envelope = try? PageDecoder.decode(Envelope.self, from: response.body)
        if let fault = envelope?.error {
            guard fault.isNothingFound, [200, 404].contains(response.status) else { throw fault.error(response) }
            meta = Meta()
            results = nil
            return
        }
        guard response.status == 200 else { throw OpenFDAFault().error(response) }
        guard let meta = envelope?.meta, response.firstByte == UInt8(ascii: "{") else {
            throw OpenFDAFault.unreadable(response)
        }
        self.meta = meta
        results = response.body
    }
}

extension OpenFDAAnswer {
    /// How many items the whole search has; 0 where nothing was found.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where the answer does not say.
    var total: Int {
        get throws(SourceError) {
            guard results != nil else { return 0 }
            guard let total = meta.results?.total?.int, total > 0 else {
                throw SourceError(.malformed, "openFDA sent results without saying how many there are.")
            }
            return total
        }
    }

    /// The items; none where nothing was found.
    ///
    /// - Throws: ``SourceError`` with code `malformed` where they are no list, or an empty one: openFDA says "none" by its 404.
    func items<Item: Decodable>(_ type: Item.Type) throws(SourceError) -> [Attempt<Item>] {
        guard let results else { return [] }
        guard let items = try? PageDecoder.decode(Items<Item>.self, from: results).results, !items.isEmpty else {
            throw SourceError(.malformed, "openFDA sent no list of results.")
        }
        return items
    }

    /// Refuses an answer from data that were renewed since the search began; after a new beginning it is taken as it
    /// is.
    ///
    /// - Throws: ``SourceError`` with code `cursorExpired`.
    func check(against state: OpenFDAState) throws(SourceError) {
        guard let before = state.updated, let now = meta.updated?.plain, before != now, !state.isRestarted else {
            return
        }
        throw SourceError(.cursorExpired, "openFDA renewed its data between two pages: \(before), then \(now).")
    }
}
