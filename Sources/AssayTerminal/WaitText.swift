/// How a wait reads on the progress line.
package enum WaitText {
    /// The wait and its reason; `nil` for a source's own pace where the wait is too short to be told.
    ///
    /// - Parameters:
    ///   - seconds: How long.
    ///   - reason: Why, in words or as a code such as `connectFailed`.
    package static func text(seconds: Double, reason: String) -> String? {
        guard reason != pace || seconds >= shortest else { return nil }
        return "waiting \(duration(seconds)), \(words(reason))"
    }

    /// From how many seconds on a wait is worth a line of its own.
    package static let shortest = 1.5
    /// The reason for a wait within the pace of a source.
    private static let pace = "its pace"

    private static func duration(_ seconds: Double) -> String {
        guard seconds.isFinite, seconds < 1e9 else { return "very long" }
        if seconds < 9.95 {
            let tenths = Int((max(0, seconds) * 10).rounded())
            return tenths % 10 == 0 ? "\(tenths / 10) s" : "\(tenths / 10).\(tenths % 10) s"
        }
        return seconds < 600 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
    }

    /// A code as words: `connectFailed` is "connect failed". Words stay as they are.
    private static func words(_ reason: String) -> String {
        guard !reason.contains(" "), reason.first?.isLowercase == true else { return reason }
        return reason.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
    }
}
