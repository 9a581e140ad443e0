import AssayKit
import Foundation

/// An answer of the API: what it says of itself, and the items that came.
struct DetailsAnswer {
    /// How many items the whole stretch has; `nil` where the answer does not say.
    let total: Int?
    /// Whether the answer says that there is nothing.
    let isNothingFound: Bool
    /// The items, each read on its own.
    let items: [Attempt<Posting>]

    /// Reads a response.
    ///
    /// - Throws: ``SourceError`` for errors, which nearly all have status 200, and for what is no answer. An empty body is a
    ///   failure and never "nothing found".
    init(_ response: SourceResponse) throws(SourceError) {
        if let error = ServiceFault.error(in: response) { throw error }
        let body: Body
        do {
            body = try PageDecoder.decode(Body.self, from: response.body)
        } catch {
            throw SourceError(.malformed, "medRxiv's answer is cut or damaged JSON: \(response.excerpt)")
        }
        let message = body.messages?.first?.value
        guard let status = message?.status?.text.trimmingWhitespace().nonEmpty else {
            throw SourceError(.unavailable, "medRxiv answered without a status: \(response.excerpt)")
        }
        isNothingFound = Self.saysNothing(status)
        guard isNothingFound || status.lowercased() == "ok" else {
            throw SourceError(.rejected, "medRxiv says: \(MarkupText.plain(status).prefix(200))")
        }
        guard let items = body.collection ?? (isNothingFound ? [] : nil) else {
            throw SourceError(.malformed, "medRxiv sent no list: \(response.excerpt)")
        }
        self.items = items
        total = message?.total?.int.flatMap { (0...(1 << 40)).contains($0) ? $0 : nil }
    }

    /// "no posts found", "No articles found for …".
    private static func saysNothing(_ status: String) -> Bool {
        let words = status.lowercased().split { !$0.isLetter }
        return words.first == "no" && words.contains("found")
    }

    private struct Body: Decodable {
        var messages: [Attempt<Message>]?
        var collection: [Attempt<Posting>]?
    }

    private struct Message: Decodable {
        var status: Scalar?
        var total: Scalar?
    }
}
