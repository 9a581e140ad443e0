package import Foundation

/// The report as JSON, schema `assay.report/1`: the whole model, keys sorted and in snake case.
package enum ReportJSON {
    /// The report's JSON with a line feed at its end.
    ///
    /// - Throws: `EncodingError` where a score is not a finite number.
    package static func render(_ model: ReportModel) throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .custom { path in ReportKey(stringValue: key(path.last?.stringValue ?? "")) }
        return try encoder.encode(Envelope(model: model)) + Data("\n".utf8)
    }

    /// `workID` is `work_id`, `recordIDs` is `record_ids`, and a Boolean loses its verb: `isBalanced` is `balanced`.
    private static func key(_ name: String) -> String {
        var words = ""
        var isLower = false
        for character in name {
            if character.isUppercase, isLower { words += "_" }
            isLower = !character.isUppercase
            words += character.lowercased()
        }
        return words.hasPrefix("is_") ? String(words.dropFirst(3)) : words
    }

    /// The model with its schema beside it.
    private struct Envelope: Encodable {
        var model: ReportModel

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: ReportKey.self)
            try container.encode(AssayReport.schema, forKey: ReportKey(stringValue: "schema"))
            try model.encode(to: encoder)
        }
    }
}
