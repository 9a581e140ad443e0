import AssayKit

extension PartialDate {
    /// Reads `YYYYMMDD`; what is no such text, or no day, is none.
    init?(compact text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 8, digits.allSatisfy({ (48...57).contains($0) }), let number = Int(text) else {
            return nil
        }
        self.init(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// The day as `YYYYMMDD`.
    var compact: String { description.replacing("-", with: "") }
}
