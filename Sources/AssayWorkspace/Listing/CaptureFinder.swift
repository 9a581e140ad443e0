import AssayHost
import AssayKit
import Foundation

/// Finds the captures that records were read from: each capture of a source is read at most once, by the source's own
/// plugin, whichever number of records is looked for.
struct CaptureFinder {
    let captures: URL
    let registry: PluginRegistry
    let configuration: Configuration

    /// The newest exchange that each record was read from, by the record's id; a record whose capture is not kept here,
    /// or that its plugin cannot read any more, is left out.
    func newest(of records: [Record]) -> [String: Exchange] {
        let journals = RunJournal.all(in: captures)
        var found: [String: Exchange] = [:]
        for (source, members) in Dictionary(grouping: records, by: \.source) {
            guard let plugin = plugin(of: source) else { continue }
            var wanted = Dictionary(members.map { ($0.sourceID, $0.id) }, uniquingKeysWith: { first, _ in first })
            for journal in journals.reversed() where !wanted.isEmpty {
                for exchange in journal.exchanges(of: source) where exchange.request.purpose == .page {
                    for id in sourceIDs(in: exchange, plugin, wanted) {
                        if let record = wanted.removeValue(forKey: id) { found[record] = exchange }
                    }
                    if wanted.isEmpty { break }
                }
            }
        }
        return found
    }

    private func plugin(of source: String) -> (any SourcePlugin)? {
        let own = configuration.sources.first { $0.id == source }
        // A plugin that refuses its settings today reads nothing: the record's capture then counts as not found.
        return try? registry.entry(source).make(SourceSettings(baseURL: nil, values: own?.settings ?? [:]))
    }

    /// The ids of the records that a plugin reads in a capture; none where the capture is lost.
    private func sourceIDs(
        in exchange: Exchange, _ plugin: any SourcePlugin, _ wanted: [String: String]
    ) -> [String] {
        guard let body = try? CaptureStore(folder: captures).read(exchange.capture),
            mayHold(body, wanted.keys),
            let page = try? plugin.page(
                from: SourceResponse(status: exchange.status, headers: exchange.headers, body: body),
                to: exchange.request)
        else { return [] }
        return page.records.map(\.sourceID)
    }

    /// Whether a capture is worth reading: for a few ids that are numbered, whether one of the numbers stands in it.
    private func mayHold(_ body: Data, _ ids: Dictionary<String, String>.Keys) -> Bool {
        guard ids.count <= 4 else { return true }
        return ids.contains { id in
            let digits = id.split { !("0"..."9").contains($0) }.max { $0.count < $1.count } ?? ""
            return digits.isEmpty || body.range(of: Data(digits.utf8)) != nil
        }
    }
}
