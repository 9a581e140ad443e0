/// The state of cutting one text into tokens.
struct TokenCutter {
    let scalars: [Unicode.Scalar]
    private(set) var tokens: [Token] = []
    private(set) var bytes: [UInt8] = []
    private var position = 0
    private var pending: Token.Traits = []

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        tokens.reserveCapacity(scalars.count / 6 + 4)
        bytes.reserveCapacity(scalars.count)
    }

    /// Cuts the whole text.
    mutating func run() {
        while position < scalars.count {
            switch Folding.kind(of: scalars[position]) {
            case .letter: takeWord()
            case .digit: takeNumber()
            case .symbol: takeSymbol()
            case .space: takeSpace()
            case .mark: position += 1
            case .other: takePunctuation()
            }
        }
    }

    private mutating func takeWord() {
        let start = position
        let first = bytes.count
        var traits = pending
        if Folding.isCapital(scalars[start]) { traits.insert(.capital) }
        while position < scalars.count {
            switch Folding.kind(of: scalars[position]) {
            case .letter, .digit:
                Folding.append(scalars[position], to: &bytes)
                position += 1
            case .mark: position += 1
            default:
                close(start, first, traits)
                return
            }
        }
        close(start, first, traits)
    }

    private mutating func takeNumber() {
        let start = position
        let first = bytes.count
        var traits = pending.union(.number)
        while position < scalars.count {
            if Folding.kind(of: scalars[position]) == .digit {
                Folding.append(scalars[position], to: &bytes)
                position += 1
            } else if separatesThousands(at: position, since: start) {
                position += 1
            } else if isDecimalPoint(at: position) {
                traits.insert(.decimal)
                bytes.append(UInt8(ascii: "."))
                position += 1
            } else if Folding.kind(of: scalars[position]) == .letter {
                // "5ht" and "2nd" are words, not numbers.
                takeRestOfWord()
                close(start, first, traits.subtracting([.number, .decimal]))
                return
            } else {
                break
            }
        }
        close(start, first, traits)
    }

    private mutating func takeRestOfWord() {
        while position < scalars.count {
            let kind = Folding.kind(of: scalars[position])
            guard kind == .letter || kind == .digit || kind == .mark else { return }
            if kind != .mark { Folding.append(scalars[position], to: &bytes) }
            position += 1
        }
    }

    /// Whether a comma or a thin blank between digits groups thousands: one to three digits before, three after.
    private func separatesThousands(at index: Int, since start: Int) -> Bool {
        let separators: Set<UInt32> = [0x2C, 0xA0, 0x2009, 0x202F, 0x2008, 0xB7]
        guard separators.contains(scalars[index].value), digits(from: index + 1, atMost: 4) == 3 else { return false }
        let run = index - start
        return (1...3).contains(run) || (run > 3 && scalars[index - 4].value == scalars[index].value)
    }

    private func isDecimalPoint(at index: Int) -> Bool {
        (scalars[index].value == 0x2E || scalars[index].value == 0xB7) && digits(from: index + 1, atMost: 1) == 1
    }

    private func digits(from index: Int, atMost limit: Int) -> Int {
        var count = 0
        while count < limit, index + count < scalars.count, Folding.kind(of: scalars[index + count]) == .digit {
            count += 1
        }
        return count
    }

    private mutating func takeSymbol() {
        let value = scalars[position].value
        let folded: UInt8 =
            switch value {
            case 0x2264: UInt8(ascii: "<")
            case 0x2265: UInt8(ascii: ">")
            case 0xB1: UInt8(ascii: "~")
            default: UInt8(truncatingIfNeeded: value)
            }
        let first = bytes.count
        bytes.append(folded)
        position += 1
        close(position - 1, first, pending.union(.symbol))
    }

    private mutating func takeSpace() {
        pending.insert(.afterSpace)
        pending.remove(.afterHyphen)
        if scalars[position].value == 0x0A, position + 1 < scalars.count, scalars[position + 1].value == 0x0A {
            pending.insert(.afterStop)
        }
        position += 1
    }

    private mutating func takePunctuation() {
        switch scalars[position].value {
        case 0x2E where isFullStop(at: position), 0x3B, 0x3F, 0x21, 0x2026, 0x3002: pending.insert(.afterStop)
        case 0x3A where isFullStop(at: position): pending.insert(.afterStop)
        case 0x2C, 0x28, 0x29, 0x5B, 0x5D, 0x2014: pending.insert(.afterComma)
        case 0x2D, 0x2F, 0x2010, 0x2011, 0x2012, 0x2013, 0x2212: pending.insert(.afterHyphen)
        default: break
        }
        position += 1
    }

    /// Whether a point ends something: white space follows, and then no small letter.
    private func isFullStop(at index: Int) -> Bool {
        guard index + 1 < scalars.count else { return true }
        guard Folding.kind(of: scalars[index + 1]) == .space else { return false }
        guard index + 2 < scalars.count else { return true }
        return scalars[index].value == 0x3A || !Folding.isSmall(scalars[index + 2])
    }

    private mutating func close(_ start: Int, _ firstByte: Int, _ traits: Token.Traits) {
        tokens.append(
            Token(
                start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: position),
                byteStart: Int32(truncatingIfNeeded: firstByte), byteEnd: Int32(truncatingIfNeeded: bytes.count),
                traits: traits))
        pending = []
    }
}
