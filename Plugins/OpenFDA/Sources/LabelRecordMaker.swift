import AssayKit

/// Makes the record of a label set.
///
/// openFDA keeps the newest version of each set; where two came, the pages' order puts the newer first, and the host
/// counts the other as a duplicate.
struct LabelRecordMaker {
    let substance: Substance
    let meta: OpenFDAAnswer.Meta

    /// The record.
    ///
    /// - Returns: `nil` where the label does not say which set it belongs to.
    func record(of label: OpenFDALabel) -> Record? {
        guard let set = Self.set(of: label) else { return nil }
        var record = Record(source: OpenFDAPlugin.manifest.id, sourceID: "label/\(substance.slug)/\(set)")
        record.kind = .drugLabel
        record.title = title(of: label)
        record.types = ["Drug label"] + (label.harmonised["product_type"] ?? [])
        record.date = label.effective.flatMap { PartialDate(compact: $0) }
        record.urls = ["https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=\(set)"]
        record.safety = facts(of: label)
        record.extra = extras(of: label, set: set)
        return record
    }

    /// The set's id, or else, of what holds a label's sections, the one that openFDA's own block names, where it is
    /// one.
    private static func set(of label: OpenFDALabel) -> String? {
        let sets = Set(label.harmonised["spl_set_id"] ?? [])
        let id = label.setID ?? (sets.count == 1 && !label.sections.isEmpty ? sets.first : nil)
        guard let id = id?.lowercased(), id.utf8.count == 36 else { return nil }
        return id.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) || $0 == 45 } ? id : nil
    }

    private func title(of label: OpenFDALabel) -> String? {
        ["brand_name", "generic_name"].lazy.compactMap { label.harmonised[$0]?.first }.first
    }

    private func facts(of label: OpenFDALabel) -> SafetyFacts {
        var facts = SafetyFacts(authority: Credit.authority, substance: substance.name)
        facts.brands = label.harmonised["brand_name"] ?? []
        facts.manufacturer = label.harmonised["manufacturer_name"]?.joined(separator: ", ").nonEmpty
        facts.sections = label.sections
        facts.updated = meta.updated.flatMap { PartialDate(iso: $0.text) }
        facts.disclaimer = meta.disclaimer?.plain
        return facts
    }

    private func extras(of label: OpenFDALabel, set: String) -> [String: JSONValue] {
        var extra: [String: JSONValue] = ["credit": .string(Credit.text), "set_id": .string(set)]
        extra["label_id"] = label.id.map(JSONValue.string)
        extra["label_version"] = label.version.map(JSONValue.string)
        for name in ["generic_name", "application_number", "route", "is_original_packager"] {
            guard let texts = label.harmonised[name], !texts.isEmpty else { continue }
            extra[name] = .array(texts.map(JSONValue.string))
        }
        if !label.unreadable.isEmpty { extra["unreadable_sections"] = .array(label.unreadable.map(JSONValue.string)) }
        return extra
    }
}
