package import Foundation

/// What a journal's file holds, and what of it cannot be read.
package struct JournalAudit: Sendable {
    /// The journal's file.
    package let place: URL
    /// The numbers of the lines that cannot be read, from 1; a torn last line, as a killed process leaves it, included.
    package private(set) var unreadableLines: [Int] = []
    /// Whether the first line says which run it is.
    package private(set) var hasBeginning = false
    /// The captures that it names, each with the source that it came from.
    package private(set) var captures: [String: String] = [:]
    /// Whether the last line that was torn is all that is wrong: then what it would have said is asked again.
    package private(set) var isOnlyTorn = false

    /// Reads the journals of a folder of captures, by name.
    package static func all(in captures: URL) -> [JournalAudit] {
        let folder = captures.appendingPathComponent("runs")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { $0.hasSuffix(".jsonl") }.sorted()
            .map { JournalAudit(folder.appendingPathComponent($0)) }
    }

    private init(_ place: URL) {
        self.place = place
        guard let data = FileManager.default.contents(atPath: place.path) else { return }
        let decoder = JSONDecoder()
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() where !bytes.isEmpty {
            guard let line = try? decoder.decode(JournalLine.self, from: bytes) else {
                unreadableLines.append(index + 1)
                continue
            }
            take(line, at: index)
        }
        isOnlyTorn = unreadableLines == [lines.count]
    }

    private mutating func take(_ line: JournalLine, at index: Int) {
        switch line {
        case .begin where index == 0: hasBeginning = true
        case .exchange(let exchange): captures[exchange.capture] = exchange.source
        default: break
        }
    }
}
