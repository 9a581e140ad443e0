import Foundation
import Logging
import Synchronization

/// The folder with the paces that several processes share.
final class SharedPaces: Sendable {
    private let folder: URL
    private let longestWait: Double
    private let logger: Logger
    private let isBroken = Mutex(false)

    /// Takes a folder, which need not exist yet.
    init(folder: URL, longestWait: Double, logger: Logger) {
        self.folder = folder
        self.longestWait = longestWait
        self.logger = logger
    }

    /// The pace of a host, or of one service behind it; `nil` where its folder cannot be made.
    func pace(of name: String) -> SharedPace? {
        let place = folder.appendingPathComponent(Self.fileName(name))
        do {
            try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
            return SharedPace(folder: place, longestWait: longestWait)
        } catch {
            giveUp("\(error)")
            return nil
        }
    }

    /// Says, once, that the pace holds in this process only.
    func giveUp(_ reason: String) {
        let isFirst = isBroken.withLock { isBroken in
            defer { isBroken = true }
            return !isBroken
        }
        guard isFirst else { return }
        logger.debug(
            "The pace is not shared with other processes.",
            metadata: ["folder": "\(folder.path)", "reason": "\(reason)"])
    }

    /// A name that is a plain file name and tells all hosts and lanes apart: what is readable of it, and a hash
    /// (FNV-1a) where something had to go.
    static func fileName(_ name: String) -> String {
        let plain = name.unicodeScalars.map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "-" || scalar == "." ? Character(scalar) : "_"
        }
        let isWhole = name.utf8.count <= 80 && !name.hasPrefix(".")
        // The colon before the port is in every name.
        let isFaithful = !name.contains("_") && plain.count { $0 == "_" } <= 1
        if isWhole, isFaithful { return String(plain) }
        let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
        return "\(String(plain.prefix(60)).trimmingCharacters(in: ["."]))-\(String(hash, radix: 16))"
    }
}
