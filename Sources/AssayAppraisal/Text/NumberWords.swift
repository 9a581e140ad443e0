/// Reads numbers written as English words.
enum NumberWords {
    private static let small: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50,
        "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Whether a word belongs to a number: quick, for scanning.
    static func isPart(_ word: String) -> Bool { small[word] != nil || word == "hundred" || word == "thousand" }

    /// The number that starts at a token, and its last token: "forty-two", "one hundred and five", "2 thousand".
    static func number(at start: Int, in text: TokenisedText, limit: Int) -> (value: Int, last: Int)? {
        guard small[text.folded(start)] != nil else { return nil }
        var total = 0
        var group = 0
        var last = start
        var index = start
        while index < min(limit, start + 10) {
            let word = text.folded(index)
            if let value = small[word] {
                group += value
            } else if word == "hundred" {
                group = max(1, group) * 100
            } else if word == "thousand" {
                total += max(1, group) * 1_000
                group = 0
            } else if word == "and", index > start, isPart(text.folded(index + 1)), isHundred(text.folded(index - 1)) {
                index += 1
                continue
            } else {
                break
            }
            last = index
            index += 1
        }
        return (total + group, last)
    }

    private static func isHundred(_ word: String) -> Bool { word == "hundred" || word == "thousand" }
}
