package import Foundation

/// A body made of one piece again and again, sent without ever being held as a whole.
public struct StreamedBody: Hashable, Sendable {
    /// What announces its end to the client.
    package enum Framing: Hashable, Sendable {
        /// `Content-Length`.
        case length
        /// The close of the connection.
        case close
        /// Nothing: the bytes stand in the place of status line and headers too.
        case raw
    }

    /// What comes first.
    package var prefix: Data

    /// What is repeated.
    package var piece: Data

    /// How often.
    package var count: Int

    /// What comes last.
    package var suffix: Data

    /// What announces the end.
    package var framing: Framing

    /// Puts a body together.
    package init(
        prefix: Data = Data(), piece: Data, count: Int, suffix: Data = Data(), framing: Framing = .length
    ) {
        self.prefix = prefix
        self.piece = piece
        self.count = count
        self.suffix = suffix
        self.framing = framing
    }

    /// The size of the whole, in bytes.
    package var size: Int { prefix.count + piece.count * count + suffix.count }
}

extension StreamedBody {
    /// So many bytes, rounded up to whole pieces of 64 kB, of spaces.
    package static func spaces(_ bytes: Int, framing: Framing = .length) -> StreamedBody {
        let piece = Data(repeating: 0x20, count: 65_536)
        return StreamedBody(piece: piece, count: (bytes + piece.count - 1) / piece.count, framing: framing)
    }

    /// A gzip stream that unpacks to so many zero bytes, about, and is 158 times smaller.
    ///
    /// It is written by hand (RFC 1951, 3.2.6): a zero, then matches of length 258 at distance 1 in the fixed code,
    /// eight of which fill thirteen bytes. Its checksum is wrong: nobody is meant to come so far.
    package static func gzipBomb(unpackedBytes: Int, framing: Framing = .length) -> StreamedBody {
        let header: [UInt8] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]
        var bits = BitWriter()
        bits.append([0, 1, 0] + literalZero + match)
        var period = BitWriter()
        for _ in 0..<8 { period.append(match) }
        var end = BitWriter()
        // The end of this block, and an empty last one.
        end.append(endOfBlock + [1, 1, 0] + endOfBlock)
        let periods = 200
        return StreamedBody(
            prefix: Data(header + bits.bytes), piece: Data(Array(repeating: period.bytes, count: periods).joined()),
            count: unpackedBytes / (258 * 8 * periods) + 1, suffix: Data(end.bytes + Array(repeating: 0, count: 8)),
            framing: framing)
    }

    /// Header lines without end: an answer that never comes to its body.
    package static var endlessHeaders: StreamedBody {
        let line = Data("X-Filler: \(String(repeating: "f", count: 1_000))\r\n".utf8)
        return StreamedBody(prefix: Data("HTTP/1.1 200 Fine\r\n".utf8), piece: line, count: 1 << 20, framing: .raw)
    }

    /// Code 48, eight bits.
    private static let literalZero: [UInt8] = [0, 0, 1, 1, 0, 0, 0, 0]
    /// Code 197, eight bits, which is length 258, and distance code 0, five bits.
    private static let match: [UInt8] = [1, 1, 0, 0, 0, 1, 0, 1] + [0, 0, 0, 0, 0]
    /// Code 0, seven bits.
    private static let endOfBlock: [UInt8] = [0, 0, 0, 0, 0, 0, 0]
}

/// Packs bits into bytes, the first bit lowest (RFC 1951, 3.1.1).
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var count = 0

    mutating func append(_ bits: [UInt8]) {
        for bit in bits {
            if count % 8 == 0 { bytes.append(0) }
            bytes[bytes.count - 1] |= bit << UInt8(count % 8)
            count += 1
        }
    }
}
