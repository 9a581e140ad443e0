import Foundation

/// Puts one answer on the wire, in the way its delivery says.
struct ResponseWriter {
    /// Where the bytes go.
    let socket: any ByteStream

    /// Whether the answer is to a `HEAD`, which gets no body.
    let isHead: Bool

    /// Called before the last bytes leave: a client that has them may send its next request at once.
    let willFinish: () -> Void

    /// Sends the answer; false when the connection must be closed after it.
    func send(_ response: ServedResponse) -> Bool {
        let body = response.body
        switch response.delivery {
        case .whole:
            return writeLast(head(response, length: body.count) + payload(body))
        case .chunked:
            return sendChunked(response)
        case .delayed(let seconds):
            return socket.wait(seconds: seconds) && writeLast(head(response, length: body.count) + payload(body))
        case .trickle(let bytesPerSecond):
            return write(head(response, length: body.count)) && trickle(payload(body), bytesPerSecond)
        case .stall(let count):
            guard write(head(response, length: body.count) + body.prefix(count)) else { return false }
            while socket.wait(seconds: 60) {}
        case .reset(let count):
            guard write(head(response, length: body.count) + body.prefix(count)) else { return false }
            // A reset overtakes bytes that the client has not read yet.
            _ = socket.wait(seconds: 0.05)
            socket.resetOnClose()
        case .shorter(let count):
            _ = write(head(response, length: body.count + count) + body)
        case .longer(let count):
            _ = write(head(response, length: max(0, body.count - count)) + body)
        case .raw(let bytes):
            _ = write(bytes)
        case .streamed(let body):
            return stream(body, response)
        case .hangup:
            break
        }
        return false
    }

    private func write(_ data: Data) -> Bool {
        socket.write(data)
    }

    private func writeLast(_ data: Data) -> Bool {
        willFinish()
        return socket.write(data)
    }

    private func payload(_ body: Data) -> Data {
        isHead ? Data() : body
    }

    /// Sends one piece after the other; goes on after a body whose end was announced.
    private func stream(_ body: StreamedBody, _ response: ServedResponse) -> Bool {
        let isSized = body.framing == .length
        let opening = head(response, isSized ? "Content-Length: \(body.size)" : "Connection: close")
        guard write((body.framing == .raw ? Data() : opening) + body.prefix) else { return false }
        for _ in 0..<(isHead ? 0 : body.count) {
            guard write(body.piece) else { return false }
        }
        return writeLast(body.suffix) && isSized
    }

    private func head(_ response: ServedResponse, length: Int?) -> Data {
        head(response, length.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked")
    }

    private func head(_ response: ServedResponse, _ framing: String) -> Data {
        var text = "HTTP/1.1 \(response.status) \(response.status < 400 ? "Fine" : "Trouble")\r\n"
        for header in response.headers {
            text += "\(header.name): \(header.value)\r\n"
        }
        return Data((text + framing + "\r\n\r\n").utf8)
    }

    private func sendChunked(_ response: ServedResponse) -> Bool {
        guard write(head(response, length: nil)) else { return false }
        var rest = payload(response.body)
        while !rest.isEmpty {
            let piece = rest.prefix(1_000)
            let line = Data("\(String(piece.count, radix: 16))\r\n".utf8)
            guard write(line + piece + Data("\r\n".utf8)) else { return false }
            rest = rest.dropFirst(piece.count)
        }
        return isHead || writeLast(Data("0\r\n\r\n".utf8))
    }

    /// Ten small pieces a second.
    private func trickle(_ body: Data, _ bytesPerSecond: Int) -> Bool {
        var rest = body
        while !rest.isEmpty {
            let piece = rest.prefix(max(1, bytesPerSecond / 10))
            rest = rest.dropFirst(piece.count)
            guard rest.isEmpty ? writeLast(piece) : write(piece) else { return false }
            guard socket.wait(seconds: Double(piece.count) / Double(max(1, bytesPerSecond))) else { return false }
        }
        return true
    }
}
