/// Numbers and labels as words, without a locale.
enum Wording {
    /// `1 study`, `2 studies`; thousands stand undivided, since a separator reads differently in each country.
    static func count(_ number: Int, _ one: String, _ many: String) -> String {
        "\(number) \(number == 1 ? one : many)"
    }

    /// `a`, `a and b`, `a, b and c`.
    static func list(_ parts: [String]) -> String {
        guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
        return parts.dropLast().joined(separator: ", ") + " and " + last
    }

    /// A score of 0 to 1 with two decimals; `–` for what is no such number.
    static func score(_ value: Double) -> String {
        guard value.isFinite, (0...1).contains(value) else { return "–" }
        let hundredths = Int((value * 100).rounded())
        return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    }

    /// A label such as `no-evidence` as words with a capital: `No evidence`.
    static func capitalised(_ label: String) -> String {
        let words = label.replacing("-", with: " ")
        return words.allSatisfy(\.isWhitespace) ? "–" : capitalisedFirst(words)
    }

    /// The text with a capital in front.
    static func capitalisedFirst(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }

    /// A registry's constant such as `ACTIVE_NOT_RECRUITING` as words: `active, not recruiting`.
    static func registryStatus(_ status: String) -> String {
        let words = status.replacing("_", with: " ").lowercased()
        return words == "active not recruiting" ? "active, not recruiting" : words
    }
}
