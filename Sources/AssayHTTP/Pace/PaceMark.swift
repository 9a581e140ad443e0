import Foundation

/// A moment on the machine's clock as it stands in a file: `assay-pace/1 <boot id> <seconds>`.
enum PaceMark {
    private static let form = "assay-pace/1"

    /// The text of a file.
    static func text(_ time: Double, boot: String) -> String {
        "\(form) \(boot.isEmpty ? "-" : boot) \(time)\n"
    }

    /// The moment in a file; `nil` where the file is empty, damaged, of another program or of another start of the
    /// machine, or names a moment that lies further ahead than any that is ever written.
    static func time(_ bytes: Data, boot: String, now: Double, furthest: Double) -> Double? {
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard
            words.count == 3, words[0] == form, words[1] == (boot.isEmpty ? "-" : boot), let time = Double(words[2]),
            time.isFinite, time - now <= furthest
        else { return nil }
        return time
    }
}
