import AssayKit
import Foundation
import Testing

/// The recordings of the API in `$ASSAY_RECORDINGS/europepmc`, which are no part of the repository.
enum Recordings {
    static let folder = ProcessInfo.processInfo.environment["ASSAY_RECORDINGS"].map {
        URL(filePath: $0).appending(path: "europepmc")
    }

    /// The recordings' names without those of their notes; none without the folder, where the suite is skipped.
    static var names: [String] {
        let all = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        return all.filter { !$0.hasSuffix(".meta.json") }.sorted()
    }

    /// A recording with the status that its notes tell.
    static func response(_ name: String) throws -> SourceResponse {
        let file = try #require(folder).appending(path: name)
        let notes = try Data(contentsOf: file.appendingPathExtension("meta.json"))
        let status = try JSONDecoder().decode(Notes.self, from: notes).status?.int
        return SourceResponse(status: status ?? 200, body: try Data(contentsOf: file))
    }

    private struct Notes: Decodable {
        var status: Scalar?
    }
}
