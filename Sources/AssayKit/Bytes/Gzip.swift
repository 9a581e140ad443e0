internal import CZlib
public import Foundation

/// Compression in the gzip format (RFC 1952), by zlib.
///
/// The output holds no time and no name, so the same bytes always compress to the same bytes with the same zlib.
public enum Gzip {
    /// Why bytes could not be compressed or unpacked.
    public enum Failure: Error, Hashable, Sendable {
        /// The bytes are no gzip stream, or end in the middle of one.
        case damaged
        /// The unpacked bytes would be more than the limit, in bytes.
        case larger(than: Int)
        /// zlib has no memory left.
        case outOfMemory
    }

    /// The bytes, compressed.
    ///
    /// - Throws: ``Failure/outOfMemory``.
    public static func compress(_ data: Data) throws(Failure) -> Data {
        var stream = z_stream()
        guard assay_deflate_init_gzip(&stream, 6) == Z_OK else { throw .outOfMemory }
        defer { deflateEnd(&stream) }
        var output = Data()
        var rest = [UInt8](data)[...]
        try pump(&rest, into: &output, through: &stream, limit: .max) { deflate(&$0, $1 ? Z_FINISH : Z_NO_FLUSH) }
        return output
    }

    /// The bytes of a gzip or zlib stream, unpacked; of several gzip members one after the other (RFC 1952, 2.2), all.
    ///
    /// - Parameter limit: The most bytes that may come out.
    /// - Throws: ``Failure``; bytes behind the stream that begin no further member are damage, not silence.
    public static func decompress(_ data: Data, limit: Int) throws(Failure) -> Data {
        var stream = z_stream()
        guard assay_inflate_init_gzip(&stream) == Z_OK else { throw .outOfMemory }
        defer { inflateEnd(&stream) }
        var output = Data()
        var rest = [UInt8](data)[...]
        repeat {
            try pump(&rest, into: &output, through: &stream, limit: limit) { inflate(&$0, $1 ? Z_FINISH : Z_NO_FLUSH) }
            guard rest.isEmpty || rest.starts(with: memberStart) else { throw .damaged }
            guard inflateReset(&stream) == Z_OK else { throw .damaged }
        } while !rest.isEmpty
        return output
    }

    /// What each gzip member begins with (RFC 1952, 2.3.1).
    private static let memberStart: [UInt8] = [0x1F, 0x8B]

    /// Feeds the bytes in pieces, so that neither side's 32-bit counters can overflow, up to the end of a stream.
    private static func pump(
        _ input: inout ArraySlice<UInt8>, into output: inout Data, through stream: inout z_stream, limit: Int,
        step: (inout z_stream, Bool) -> Int32
    ) throws(Failure) {
        var buffer = [UInt8](repeating: 0, count: 64 * 1_024)
        var status = Z_OK
        repeat {
            let piece = input.prefix(buffer.count)
            let isLast = piece.count == input.count
            var consumed = 0
            var produced = 0
            var source = Array(piece)
            source.withUnsafeMutableBufferPointer { from in
                buffer.withUnsafeMutableBufferPointer { to in
                    stream.next_in = from.baseAddress
                    stream.avail_in = UInt32(from.count)
                    stream.next_out = to.baseAddress
                    stream.avail_out = UInt32(to.count)
                    status = step(&stream, isLast)
                    consumed = from.count - Int(stream.avail_in)
                    produced = to.count - Int(stream.avail_out)
                }
            }
            guard status == Z_OK || status == Z_STREAM_END || status == Z_BUF_ERROR else { throw .damaged }
            input = input.dropFirst(consumed)
            output.append(contentsOf: buffer.prefix(produced))
            guard output.count <= limit else { throw .larger(than: limit) }
            if status != Z_STREAM_END, consumed == 0, produced == 0 { throw .damaged }
        } while status != Z_STREAM_END
    }
}
