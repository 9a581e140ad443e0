import AssayHost
import AssayKit
import AssayTesting
import Foundation
import Testing

@testable import AssayWorkspace

/// Answers of every bundled plugin's source, damaged in many ways: no crash, no answer that depends on chance, no record
/// of another source. The seeds are fixed, so that a failure can be repeated.
@Suite struct PluginFuzzTests {
    /// One answer of an imitated service.
    struct Answer: Sendable {
        var request: SourceRequest
        var response: SourceResponse
    }

    @Test(arguments: PluginRegistry.bundled.entries.map(\.manifest.id))
    func `a damaged answer crashes no plugin and invents nothing`(id: String) throws {
        let plugin = try PluginRegistry.bundled.entry(id).make(SourceSettings(baseURL: "http://127.0.0.1/\(id)"))
        let answers = try Self.answers(of: plugin, id)
        try #require(!answers.isEmpty)
        var damage = Damage(seed: StableSeed.value(of: id))
        for answer in answers {
            for _ in 0..<80 {
                var changed = answer
                changed.response = damage.applied(to: answer.response)
                Self.expectSound(changed, plugin, id)
            }
        }
    }

    /// The same bytes give the same page; what is refused is refused in the kit's words.
    private static func expectSound(_ answer: Answer, _ plugin: any SourcePlugin, _ id: String) {
        let (first, again) = (outcome(answer, plugin), outcome(answer, plugin))
        #expect(first == again, "\(id): not the same twice")
        _ = plugin.nextRequests(after: answer.response.readable().response, to: answer.request)
        guard case .page(let records) = first else { return }
        for record in records {
            #expect(record.source == id && record.id == "\(id):\(record.sourceID)" && !record.sourceID.isEmpty)
            let line = try? record.jsonLine()
            #expect(line.map { try? JSONDecoder().decode(Record.self, from: Data($0.utf8)) } == record, "\(id)")
        }
    }

    private enum Outcome: Equatable {
        case page([Record])
        case refused(SourceError.Code)
        case other(String)
    }

    private static func outcome(_ answer: Answer, _ plugin: any SourcePlugin) -> Outcome {
        do {
            let page = try plugin.page(from: answer.response.readable().response, to: answer.request)
            return .page(page.records)
        } catch let error as SourceError {
            return .refused(error.code)
        } catch {
            Issue.record("\(answer.request.url): \(error) is no SourceError")
            return .other("\(error)")
        }
    }
}

// MARK: - Answers

extension PluginFuzzTests {
    /// The first answers of a search or a look-up.
    private static func answers(of plugin: any SourcePlugin, _ id: String) throws -> [Answer] {
        let server = try LiteratureServer(corpus: .synthetic(count: 60, seed: 9))
        defer { server.stop() }
        var waiting = try requests(of: plugin)[...]
        var answers: [Answer] = []
        while let request = waiting.popFirst(), answers.count < 5 {
            let response = answer(of: server, to: request)
            waiting += try plugin.page(from: response, to: request).next
            answers.append(Answer(request: request, response: response))
        }
        return answers
    }

    private static func requests(of plugin: any SourcePlugin) throws -> [SourceRequest] {
        let dois = [67, 102, 999].compactMap { Identifier(.doi, "10.55555/synth.\($0)") }
        if let lookup = plugin as? any IdentifierLookup, !type(of: plugin).manifest.capabilities.contains(.search) {
            return try lookup.requests(for: dois)
        }
        let query = try Query.parse("veltrazine OR noctalgia OR ombrelidone")
        return try plugin.firstRequests(for: Search(query: query))
    }

    private static func answer(of server: LiteratureServer, to request: SourceRequest) -> SourceResponse {
        var target = String(request.url.dropFirst("http://127.0.0.1".count))
        // The host adds who asks; one service refuses to answer without.
        if target.hasPrefix("/unpaywall") { target += "?email=tests@example.org" }
        let form = [(name: "Content-Type", value: "application/x-www-form-urlencoded")]
        let served = server.answer(
            ServedRequest(
                method: request.method.rawValue, target: target, headers: request.body == nil ? [] : form,
                body: Data((request.body ?? "").utf8)))
        return SourceResponse(
            status: served.status, headers: Dictionary(served.headers.map { ($0.name, $0.value) }) { $1 },
            body: served.body)
    }
}

/// Damage to an answer, by a seed.
private struct Damage {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func applied(to response: SourceResponse) -> SourceResponse {
        var body = [UInt8](response.body)
        for _ in 0...number(below: 3) { strike(&body) }
        return SourceResponse(status: response.status, headers: response.headers, body: Data(body))
    }

    private mutating func strike(_ body: inout [UInt8]) {
        guard !body.isEmpty else { return }
        let place = number(below: body.count)
        switch number(below: 8) {
        case 0: body.removeSubrange(place...)
        case 1: body[place] = UInt8(number(below: 256))
        case 2: body.removeSubrange(place..<min(body.count, place + number(below: 40)))
        case 3: body.insert(contentsOf: body[place..<min(body.count, place + 60)], at: place)
        case 4: replaceNumber(&body, at: place, by: ["99999999999999999999", "-1", "1e400", "0", "null"])
        case 5: replaceText(&body, at: place, by: ["null", "[]", "{}", "true", "7", "\"\"", "\"\\ud800\""])
        case 6: body.insert(contentsOf: [0xFF, 0xC3, 0x00], at: place)
        default: body = Array(String(repeating: "[", count: 200).utf8) + body
        }
    }

    /// The next number from a place on becomes another.
    private mutating func replaceNumber(_ body: inout [UInt8], at place: Int, by texts: [String]) {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        guard let start = body[place...].firstIndex(where: digits.contains) else { return }
        let end = body[start...].firstIndex { !digits.contains($0) } ?? body.endIndex
        body.replaceSubrange(start..<end, with: Array(texts[number(below: texts.count)].utf8))
    }

    /// The next text in quotes from a place on becomes another value.
    private mutating func replaceText(_ body: inout [UInt8], at place: Int, by texts: [String]) {
        let quote = UInt8(ascii: "\"")
        guard let start = body[place...].firstIndex(of: quote), start + 1 < body.count,
            let end = body[(start + 1)...].firstIndex(of: quote)
        else { return }
        body.replaceSubrange(start...end, with: Array(texts[number(below: texts.count)].utf8))
    }

    /// Knuth's linear congruential generator (*The Art of Computer Programming*, vol. 2, 3.3.4).
    private mutating func number(below bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }
}

private enum StableSeed {
    static func value(of text: String) -> UInt64 {
        text.utf8.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
    }
}
