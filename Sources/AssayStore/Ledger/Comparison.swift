import AssayKit
import Foundation

/// Two derived states side by side, and the ledger's entries found so far.
struct Comparison {
    let old: DerivedState
    let new: DerivedState
    let run: Int
    let date: String
    let isSameWork: (WorkRow, WorkRow) -> Bool
    private(set) var events: [EventRow] = []

    init(
        old: DerivedState, new: DerivedState, run: Int, date: String, isSameWork: @escaping (WorkRow, WorkRow) -> Bool
    ) {
        self.old = old
        self.new = new
        self.run = run
        self.date = date
        self.isSameWork = isSameWork
    }

    mutating func add(
        _ kind: EventRow.Kind, _ subject: String, cause: [String] = [], _ details: [String: JSONValue] = [:]
    ) {
        let known = details.filter { $0.value != .null }
        // Encoding texts, lists and whole numbers cannot fail; were it to, the entry would stand without its details.
        let json = (try? JSONEncoder.assay().encode(known)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
        events.append(
            EventRow(
                run: run, date: date, kind: kind, subject: subject, cause: cause.joined(separator: " "), json: json))
    }

    static func text(_ value: String?) -> JSONValue {
        value.map(JSONValue.string) ?? .null
    }

    static func list(_ values: [String]) -> JSONValue {
        .array(values.map(JSONValue.string))
    }

    /// Rows by key; of two with one key the last stays.
    static func index<Row>(_ rows: [Row], by key: (Row) -> String) -> [String: Row] {
        Dictionary(rows.map { (key($0), $0) }, uniquingKeysWith: { _, last in last })
    }
}

// MARK: - Document and method

extension Comparison {
    /// What the state was derived with that changed, by the names of `MetaKey`; none in a first run.
    ///
    /// Other keys of the meta table are facts that follow from records and document, no causes of their own.
    var changedMeta: [String] {
        guard !old.meta.isEmpty else { return [] }
        let causes = [
            DerivedState.MetaKey.algorithm, DerivedState.MetaKey.decisions, DerivedState.MetaKey.document,
            DerivedState.MetaKey.themes,
        ]
        return causes.filter { old.meta[$0] != new.meta[$0] }
    }

    mutating func compareMeta() {
        for key in changedMeta {
            let kind: EventRow.Kind = key == DerivedState.MetaKey.document ? .documentChanged : .methodChanged
            add(kind, key, ["from": Self.text(old.meta[key]), "to": Self.text(new.meta[key])])
        }
    }
}
