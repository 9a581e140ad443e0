public import AssayKit
public import Foundation

/// The recorded responses of one source, below the folder that `ASSAY_RECORDINGS` names; no part of the repository.
///
/// Beside each recording stands `NAME.meta.json` with its HTTP status.
public struct RecordingFolder: Sendable {
    /// The folder; `nil` where `ASSAY_RECORDINGS` is not set, and suites over recordings are skipped.
    public let folder: URL?

    /// The recordings of a source.
    public init(_ source: String) {
        folder = ProcessInfo.processInfo.environment["ASSAY_RECORDINGS"].map {
            URL(filePath: $0).appending(path: source)
        }
    }

    /// Whether there is such a folder.
    public var isThere: Bool { folder != nil }

    /// The recordings' names without those of their notes, in order.
    public var names: [String] {
        let all = folder.flatMap { try? FileManager.default.contentsOfDirectory(atPath: $0.path) } ?? []
        return all.filter { !$0.hasSuffix(".meta.json") }.sorted()
    }

    /// A recording with the status that its notes tell, 200 where they tell none.
    ///
    /// - Throws: `CocoaError` where there is no such recording.
    public func response(_ name: String) throws -> SourceResponse {
        let file = (folder ?? URL(filePath: "/nonexistent")).appending(path: name)
        let notes = try? Data(contentsOf: file.appendingPathExtension("meta.json"))
        let status = notes.flatMap { try? JSONDecoder().decode(Notes.self, from: $0) }?.status?.int
        return SourceResponse(status: status ?? 200, body: try Data(contentsOf: file))
    }

    private struct Notes: Decodable {
        var status: Scalar?
    }
}

extension RecordingFolder {
    /// PubMed.
    public static let pubmed = RecordingFolder("pubmed")
    /// Europe PMC.
    public static let europepmc = RecordingFolder("europepmc")
    /// ClinicalTrials.gov.
    public static let clinicaltrials = RecordingFolder("clinicaltrials")
    /// Crossref.
    public static let crossref = RecordingFolder("crossref")
    /// DOAJ.
    public static let doaj = RecordingFolder("doaj")
    /// DataCite.
    public static let datacite = RecordingFolder("datacite")
}
