/// A word, a number or one of the signs `= % < > ±` in a text.
struct Token: Hashable, Sendable {
    /// Where it starts, in scalars of the text.
    var start: Int32
    /// Where it ends, in scalars of the text, not included.
    var end: Int32
    /// Where its folded form starts in ``TokenisedText/bytes``.
    var byteStart: Int32
    /// Where its folded form ends, not included.
    var byteEnd: Int32
    /// What is known of it and of what stands before it.
    var traits: Traits

    /// Facts about a token.
    struct Traits: OptionSet, Hashable, Sendable {
        let rawValue: UInt8

        /// A full stop, semicolon, colon, question mark, exclamation mark or empty line stands before it.
        static let afterStop = Traits(rawValue: 1)
        /// A comma or a bracket stands before it.
        static let afterComma = Traits(rawValue: 2)
        /// A hyphen or slash glues it to the token before.
        static let afterHyphen = Traits(rawValue: 4)
        /// It is made of digits, with a decimal point or thousands separators perhaps.
        static let number = Traits(rawValue: 8)
        /// It starts with a capital.
        static let capital = Traits(rawValue: 16)
        /// It is a sign.
        static let symbol = Traits(rawValue: 32)
        /// It is a number with a decimal point.
        static let decimal = Traits(rawValue: 64)
        /// White space stands before it.
        static let afterSpace = Traits(rawValue: 128)
    }
}
