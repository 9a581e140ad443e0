import AssayKit
import AssayTesting
import Foundation
import Synchronization

extension FaultCase {
    /// Faults of numbers and items.
    static let counting: [FaultCase] = [
        FaultCase(
            id: "same-page", fault: "the same page served twice", source: .europepmc, ending: .partial,
            says: ["the same page came before, at 0#0: what should stand here is missing"],
            arrange: { server, source in
                server.add(FaultRule(repeating(), after: 0) { $0.path.hasPrefix("/\(source.rawValue)") })
            }),
        FaultCase(
            id: "endless-cursor", fault: "a cursor that never ends", source: .europepmc, ending: .partial,
            says: ["the same page came before, at 0#0: what should stand here is missing"],
            arrange: { server, source in
                server.add(FaultRule(neverEnding(), after: 0) { $0.path.hasPrefix("/\(source.rawValue)") })
            }),
        FaultCase(
            "total-larger", "a total larger than what comes", .partial, says: ["7 are missing"], total { $0 + 7 }),
        FaultCase("total-smaller", "a total smaller than what comes", .partial, says: ["7 too many"], total { $0 - 7 }),
        FaultCase("total-missing", "no total at all", .failed, says: [], total { _ in nil }),
        FaultCase(
            "total-changing", "a total that changes between pages", .told,
            says: ["The source announced 335 items at first and 340 at the end."], total { $0 + 5 },
            after: 1),
        FaultCase(
            "no-id", "an item without id", .unread, says: ["it has no id and source"], firstItem { $0["id"] = nil }),
        FaultCase("no-title", "an item without title", .heals, says: [], firstItem { $0["title"] = nil }),
        FaultCase(
            "no-date", "an item without any date", .heals, says: [],
            firstItem { item in
                for key in item.keys where key.lowercased().contains("date") || key == "pubYear" { item[key] = nil }
                item["journalInfo"] = nil
            }),
    ]

    /// Every answer but the first is the first one again, with the first one's cursor.
    private static func repeating() -> Fault {
        let first = FirstBody()
        return Fault("the first page again") { _, response in response.changed { first.body(or: $0) } }
    }

    /// The first page again and again, each with a cursor of its own.
    private static func neverEnding() -> Fault {
        let first = FirstBody()
        return Fault("a cursor without end") { _, response in
            response.changed { body in
                edited(first.body(or: body)) { $0["nextCursorMark"] = .string("mark\(first.count)") }
            }
        }
    }

    /// Another total.
    private static func total(_ change: @escaping @Sendable (Int) -> Int?) -> Fault {
        Fault("another total") { _, response in
            response.changed { body in
                edited(body) { answer in
                    answer["hitCount"] = answer["hitCount"]?.int.flatMap(change).map(JSONValue.integer)
                }
            }
        }
    }

    /// A change of each page's first item.
    private static func firstItem(_ change: @escaping @Sendable (inout [String: JSONValue]) -> Void) -> Fault {
        Fault("a changed item") { _, response in
            response.changed { body in
                edited(body) { answer in
                    guard var list = answer["resultList"]?.object, var items = list["result"]?.array,
                        var item = items.first?.object
                    else { return }
                    change(&item)
                    items[0] = .object(item)
                    list["result"] = .array(items)
                    answer["resultList"] = .object(list)
                }
            }
        }
    }

    private static func edited(_ body: Data, _ change: (inout [String: JSONValue]) -> Void) -> Data {
        guard var answer = (try? JSONDecoder().decode(JSONValue.self, from: body))?.object else { return body }
        change(&answer)
        return (try? JSONEncoder().encode(JSONValue.object(answer))) ?? body
    }
}

/// The first body that a fault saw, and how often it was asked for.
private final class FirstBody: Sendable {
    private let state = Mutex<(body: Data?, count: Int)>((nil, 0))

    var count: Int { state.withLock(\.count) }

    func body(or body: Data) -> Data {
        state.withLock { state in
            state.count += 1
            if state.body == nil { state.body = body }
            return state.body ?? body
        }
    }
}
