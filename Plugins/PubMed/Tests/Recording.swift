import Foundation

/// A recorded answer of the service, kept outside the repository in the folder that `ASSAY_RECORDINGS` names.
struct Recording: CustomStringConvertible, Sendable {
    let name: String
    let body: Data
    let status: Int

    var description: String { name }
    var text: String { String(decoding: body, as: UTF8.self) }

    static let folder = ProcessInfo.processInfo.environment["ASSAY_RECORDINGS"]
    static var areThere: Bool { folder != nil }

    static func all(of source: String) -> [Recording] {
        guard let folder else { return [] }
        let place = URL(filePath: folder).appending(path: source)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: place.path)) ?? []
        return names.filter { !$0.hasSuffix(".meta.json") }.sorted().compactMap { name in
            guard let body = try? Data(contentsOf: place.appending(path: name)) else { return nil }
            let meta = (try? Data(contentsOf: place.appending(path: name + ".meta.json"))) ?? Data()
            let status = (try? JSONDecoder().decode(Meta.self, from: meta))?.status ?? 200
            return Recording(name: name, body: body, status: status)
        }
    }

    private struct Meta: Decodable {
        var status: Int
    }
}
