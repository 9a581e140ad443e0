/// Numbers that follow from a text and are the same in every run (FNV-1a).
enum StableHash {
    /// The 64-bit hash of a text.
    static func value(of text: String) -> UInt64 {
        text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
    }

    /// A number below `bound`, which is above 0.
    static func number(of text: String, below bound: UInt64) -> Int {
        Int(value(of: text) % max(bound, 1))
    }
}
