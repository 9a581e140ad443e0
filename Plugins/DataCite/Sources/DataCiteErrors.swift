import AssayKit

/// The errors of an answer in JSON:API's form.
struct DataCiteErrors: Decodable {
    private let list: [Error]

    /// Reads a list of errors, or anything else as none.
    init(from decoder: any Decoder) throws {
        list = (try? decoder.singleValueContainer().decode([Attempt<Error>].self))?.compactMap(\.value) ?? []
    }

    /// What they say.
    var words: String {
        let texts = list.compactMap { ($0.title ?? $0.detail)?.text.nonEmpty }
        return texts.isEmpty ? "an error without words" : texts.joined(separator: "; ")
    }

    /// Whether none is listed.
    var isEmpty: Bool { list.isEmpty }

    /// The status that the first of them names.
    var status: Int? { list.lazy.compactMap { $0.status?.int }.first }

    private struct Error: Decodable {
        var status: Scalar?
        var title: Scalar?
        var detail: Scalar?
    }
}
