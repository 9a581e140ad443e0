import AssayKit
import Testing

/// The terms of a balance sheet.
let balanceTerms = ["new", "known", "duplicate", "unparsable", "beyond_cap", "failed", "filtered"]

extension JSONValue {
    /// The sources of an update's result, by id.
    var sourcesByID: [String: JSONValue] {
        (self["sources"]?.array ?? []).reduce(into: [:]) { sources, source in
            if let id = source["id"]?.text { sources[id] = source }
        }
    }

    /// The keys of an object.
    var keys: Set<String> {
        Set((object ?? [:]).keys)
    }

    /// The sum of a balance sheet's terms.
    var balanceSum: Int {
        balanceTerms.reduce(0) { $0 + (self[$1]?.int ?? -1_000_000) }
    }
}

/// Expects that the balance sheets of an update add up, by our own sum.
func expectBalance(_ result: JSONValue, of ids: [String] = Topic.ids) {
    #expect(result.sourcesByID.keys.sorted() == ids.sorted())
    for (id, source) in result.sourcesByID {
        #expect(source["declared"]?.int == source.balanceSum, "\(id) does not add up")
        #expect(source["balanced"] == .bool(true), "\(id) says that it is open")
        #expect(source["status"]?.text == "complete", "\(id) is not complete")
    }
}
