import AssayKit

/// A label as openFDA sends it; any member may be missing.
struct OpenFDALabel: Decodable {
    var setID: String?
    var id: String?
    var version: String?
    var effective: String?
    /// What openFDA adds from other lists, such as names and makers: each a list.
    var harmonised: [String: [String]] = [:]
    /// The sections that were there, in ``LabelSection``'s order.
    var sections: [SafetyFacts.Section] = []
    /// Sections that were there and could not be read.
    var unreadable: [String] = []

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(_ name: String) { stringValue = name }
        init?(stringValue: String) { self.init(stringValue) }
        init?(intValue: Int) { nil }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        func text(_ name: String) throws -> String? {
            try container.decodeIfPresent(Scalar.self, forKey: Key(name)).flatMap { MarkupText.clean($0.text).nonEmpty }
        }
        setID = try text("set_id")
        id = try text("id")
        version = try text("version")
        effective = try text("effective_time")
        let block = try container.decodeIfPresent(Attempt<[String: Attempt<[Scalar]>]>.self, forKey: Key("openfda"))
        harmonised = (block?.value ?? [:]).mapValues { list in
            (list.value ?? []).compactMap { MarkupText.clean($0.text).nonEmpty }
        }
        for name in LabelSection.names where container.contains(Key(name)) {
            let list = try container.decodeIfPresent(TextList.self, forKey: Key(name)) ?? TextList()
            if !list.isWhole { unreadable.append(name) }
            if let text = list.texts.joined(separator: " ").nonEmpty {
                sections.append(SafetyFacts.Section(name: name, text: text))
            }
        }
    }
}
