package import Foundation

extension WriterLock {
    /// Who holds a workspace's lock.
    package struct Holder: Codable, Hashable, Sendable {
        /// The number of the process.
        package var pid: Int32
        /// The name of the machine.
        package var host: String
        /// What the process does, for example `assay update`.
        package var command: String
        /// When it took the lock.
        package var started: Date

        /// Somebody.
        package init(pid: Int32, host: String, command: String, started: Date) {
            self.pid = pid
            self.host = host
            self.command = command
            self.started = started
        }

        /// This process.
        package static func current(command: String, started: Date) -> Holder {
            let process = ProcessInfo.processInfo
            return Holder(
                pid: process.processIdentifier, host: process.hostName, command: command, started: started)
        }
    }
}

extension WriterLock.Holder: CustomStringConvertible {
    /// For example `assay update (process 4711 on desk, since 2026-01-31T08:00:00Z)`.
    package var description: String {
        "\(command) (process \(pid) on \(host), since \(Timestamp.text(started)))"
    }
}

extension WriterLock.Holder {
    /// The note in the lock's file: a line of JSON.
    var line: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.dateEncodingStrategy = .iso8601
        // A number, two texts and a date always encode.
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    }

    init(line: Data) throws {
        let decoder = JSONDecoder()
        decoder.dateDecodingStrategy = .iso8601
        self = try decoder.decode(Self.self, from: line)
    }
}
