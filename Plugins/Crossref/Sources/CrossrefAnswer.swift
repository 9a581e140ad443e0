import AssayKit
import Foundation

/// The envelope of an answer; its message is an object, a list or a failure, as its type says.
struct CrossrefAnswer: Decodable {
    /// What the answer holds.
    let message: Message

    enum Message {
        /// A page of works.
        case list(List)
        /// One work.
        case work(Attempt<CrossrefWork>)
        /// Why the request was refused: each kind with its text.
        case failures([Failure])
        /// The service broke.
        case exception(String)
        /// Something else, by the name of its type.
        case other(String)
    }

    struct List: Decodable {
        var total: Int?
        var cursor: String?
        var items: [Attempt<CrossrefWork>]?

        private enum CodingKeys: String, CodingKey {
            case items
            case total = "total-results"
            case cursor = "next-cursor"
        }
    }

    struct Failure: Decodable {
        var type: String?
        var value: Scalar?
        var message: String?
    }

    private struct Exception: Decodable {
        var name: String?
        var description: String?
    }

    private enum CodingKeys: String, CodingKey {
        case status, message
        case type = "message-type"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let type = try container.decodeIfPresent(String.self, forKey: .type) ?? ""
        switch type {
        case "work-list": message = .list(try container.decode(List.self, forKey: .message))
        case "work": message = .work(try container.decode(Attempt<CrossrefWork>.self, forKey: .message))
        case "exception":
            let exception = try container.decode(Exception.self, forKey: .message)
            message = .exception([exception.name, exception.description].compactMap(\.self).joined(separator: ": "))
        case _ where type.hasSuffix("-failure"):
            message = .failures(try container.decode([Failure].self, forKey: .message))
        default: message = .other(type)
        }
    }
}

extension CrossrefAnswer {
    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors of any shape and for what is no JSON object.
    init(response: SourceResponse) throws(SourceError) {
        guard response.firstByte == UInt8(ascii: "{") else { throw CrossrefErrorReader.error(withoutJSON: response) }
        do {
            self = try PageDecoder.decode(CrossrefAnswer.self, from: response.body)
        } catch {
            throw CrossrefErrorReader.error(unreadable: response)
        }
        if let error = CrossrefErrorReader.error(in: self, status: response.status) { throw error }
    }
}
