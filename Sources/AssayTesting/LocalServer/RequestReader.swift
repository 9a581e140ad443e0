import Foundation

/// Reads the requests of one connection, one after the other (RFC 9112).
///
/// A body needs a `Content-Length`; a request with a chunked body ends the connection.
struct RequestReader {
    /// Where the bytes come from.
    let socket: any ByteStream

    /// The number of the connection.
    let connection: Int

    private var buffer = Data()

    init(socket: any ByteStream, connection: Int) {
        self.socket = socket
        self.connection = connection
    }

    /// The next request; `nil` when the client has left or speaks no HTTP.
    mutating func next() -> ServedRequest? {
        guard let head = readHead() else { return nil }
        var lines = head.split(separator: "\r\n", omittingEmptySubsequences: true)[...]
        guard let start = lines.popFirst()?.split(separator: " "), start.count == 3 else { return nil }
        let headers = lines.compactMap(Self.header)
        guard let body = readBody(headers) else { return nil }
        return ServedRequest(
            method: String(start[0]), target: String(start[1]), headers: headers, body: body, receivedAt: .now,
            connection: connection)
    }

    private mutating func readHead() -> String? {
        let end = Data("\r\n\r\n".utf8)
        while true {
            if let range = buffer.range(of: end) {
                let head = String(decoding: buffer[..<range.lowerBound], as: UTF8.self)
                buffer = Data(buffer[range.upperBound...])
                return head
            }
            guard buffer.count < 1 << 20, readMore() else { return nil }
        }
    }

    private mutating func readBody(_ headers: [(name: String, value: String)]) -> Data? {
        func value(_ name: String) -> String? { headers.first { $0.name.lowercased() == name }?.value }
        guard value("transfer-encoding") == nil else { return nil }
        guard let length = Int(value("content-length") ?? "0"), length >= 0 else { return nil }
        if value("expect")?.lowercased() == "100-continue" {
            guard socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8)) else { return nil }
        }
        while buffer.count < length {
            guard readMore() else { return nil }
        }
        let body = Data(buffer.prefix(length))
        buffer = Data(buffer.dropFirst(length))
        return body
    }

    private mutating func readMore() -> Bool {
        let more = socket.read()
        buffer.append(more)
        return !more.isEmpty
    }

    private static func header(_ line: Substring) -> (name: String, value: String)? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let value = line[line.index(after: colon)...]
        return (name: String(line[..<colon]), value: value.trimmingCharacters(in: .whitespaces))
    }
}
