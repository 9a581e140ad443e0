import AssayKit
import Foundation

/// A JSON object in the making; what is `nil` or an empty list is left out.
struct JSONFields {
    /// The members so far.
    private(set) var members: [String: JSONValue] = [:]

    /// Sets a text.
    subscript(_ key: String) -> String? {
        get { members[key]?.text }
        set { members[key] = newValue.map(JSONValue.string) }
    }

    /// Sets any value.
    mutating func set(_ key: String, _ value: JSONValue?) {
        members[key] = value
    }

    /// Sets a list of texts, unless it is empty.
    mutating func set(_ key: String, texts: [String]) {
        set(key, list: texts.map(JSONValue.string))
    }

    /// Sets a list, unless it is empty.
    mutating func set(_ key: String, list: [JSONValue]) {
        if !list.isEmpty { members[key] = .array(list) }
    }

    /// Sets an object, unless it is empty.
    mutating func object(_ key: String, _ fill: (inout JSONFields) -> Void) {
        let value = JSONValue.fields(fill)
        if value != .object([:]) { members[key] = value }
    }
}

extension JSONValue {
    /// An object with the members that `fill` sets.
    static func fields(_ fill: (inout JSONFields) -> Void) -> JSONValue {
        var fields = JSONFields()
        fill(&fields)
        return .object(fields.members)
    }

    /// The value as JSON text with sorted keys, so that the same answer has the same bytes.
    var jsonText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        // A value of this type always encodes: it holds no number that JSON lacks.
        guard let data = try? encoder.encode(self) else { return "null" }
        return String(decoding: data, as: UTF8.self)
    }
}
