internal import CLibXML2
import Foundation

/// Makes an ``XMLTape`` of what libxml2's SAX parser reports.
///
/// What entities of the document stand for is kept only as far as an honest document needs: text of twice the bytes that
/// were read (Latin-1 grows in UTF-8), and one element for each four bytes. Beyond that the parser is stopped.
struct XMLTapeBuilder {
    private(set) var tape = XMLTape()
    private var table: XMLNameTable
    private var spaces: [UnsafePointer<xmlChar>: Int32] = [:]
    private var open: [Int32] = []
    private var depthInSkipped = 0
    private var isOverfull = false
    private let textLimit: Int
    private let nodeLimit: Int

    /// The most bytes that a document can have: places in a tape are 32 bits wide.
    static let byteLimit = 1_000_000_000

    init(byteCount: Int, skipped: Set<String>) {
        table = XMLNameTable(skipped: skipped)
        let byteCount = min(byteCount, Self.byteLimit)
        textLimit = 2 * byteCount + 65_536
        nodeLimit = byteCount / 4 + 1
    }

    /// Parses a document.
    ///
    /// - Returns: What is wrong with it and in which line; `nil` for a well-formed one.
    mutating func parse(_ data: Data) -> String? {
        guard data.count <= Self.byteLimit, let context = xmlNewParserCtxt() else { return "the document is too large" }
        defer { xmlFreeParserCtxt(context) }
        tape.texts.reserveCapacity(data.count / 2)
        tape.nodes.reserveCapacity(data.count / 64)
        tape.attributes.reserveCapacity(data.count / 128)
        withUnsafeMutablePointer(to: &self) { builder in
            Self.connect(context, to: builder)
            Self.read(data, in: context)
        }
        finish()
        return isOverfull ? "the document's entities stand for more than the document" : Self.fault(of: context)
    }
}

// MARK: - What the parser reports

extension XMLTapeBuilder {
    /// An element begins.
    fileprivate mutating func begin(
        _ name: UnsafePointer<xmlChar>?, prefix: UnsafePointer<xmlChar>?, space: UnsafePointer<xmlChar>?,
        attributes: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, line: Int32
    ) {
        guard depthInSkipped == 0, let place = table.place(of: name, prefix: space == nil ? prefix : nil),
            !table.isSkipped(place)
        else {
            depthInSkipped += 1
            return
        }
        guard tape.nodes.count < nodeLimit else {
            isOverfull = true
            return
        }
        let firstAttribute = tape.attributes.count
        for start in stride(from: 0, to: attributes.count - 4, by: 5) { add(attribute: attributes, at: start) }
        let text = Int32(truncatingIfNeeded: tape.texts.count)
        open.append(Int32(truncatingIfNeeded: tape.nodes.count))
        tape.nodes.append(
            XMLTape.Node(
                name: place, space: self.place(ofSpace: space), line: line, end: 0, textStart: text, textEnd: text,
                firstAttribute: Int32(truncatingIfNeeded: firstAttribute),
                attributeCount: Int32(truncatingIfNeeded: tape.attributes.count - firstAttribute)))
    }

    /// The place of a namespace; the parser has each address once in its memory.
    private mutating func place(ofSpace address: UnsafePointer<xmlChar>?) -> Int32 {
        guard let address else { return -1 }
        if let place = spaces[address] { return place }
        let place = Int32(truncatingIfNeeded: tape.spaces.count)
        spaces[address] = place
        tape.spaces.append(String(cString: address))
        return place
    }

    /// Keeps one of the parser's attributes: local name, prefix, namespace, and the ends of its value.
    private mutating func add(attribute fields: UnsafeBufferPointer<UnsafePointer<xmlChar>?>, at start: Int) {
        guard fields[start + 2] == nil, let value = fields[start + 3], let end = fields[start + 4], value <= end,
            let place = table.place(of: fields[start], prefix: fields[start + 1])
        else { return }
        let text = String(decoding: UnsafeBufferPointer(start: value, count: end - value), as: UTF8.self)
        // The parser leaves this one reference in a value, so that an ampersand cannot be taken for a reference's.
        let isPlain = !text.utf8.contains(UInt8(ascii: "&"))
        tape.attributes.append(
            XMLTape.Attribute(name: place, value: isPlain ? text : text.replacing("&#38;", with: "&")))
    }

    /// Text.
    fileprivate mutating func add(text: UnsafeBufferPointer<UInt8>) {
        guard depthInSkipped == 0, !isOverfull else { return }
        guard tape.texts.count + text.count <= textLimit else {
            isOverfull = true
            return
        }
        tape.texts.append(contentsOf: text)
    }

    /// The innermost element ends.
    fileprivate mutating func end() {
        if depthInSkipped > 0 {
            depthInSkipped -= 1
        } else if !isOverfull, let index = open.popLast() {
            tape.nodes[Int(index)].end = Int32(truncatingIfNeeded: tape.nodes.count)
            tape.nodes[Int(index)].textEnd = Int32(truncatingIfNeeded: tape.texts.count)
        }
    }

    /// Ends what a cut document leaves open.
    private mutating func finish() {
        depthInSkipped = 0
        while let index = open.popLast() {
            tape.nodes[Int(index)].end = Int32(truncatingIfNeeded: tape.nodes.count)
            tape.nodes[Int(index)].textEnd = Int32(truncatingIfNeeded: tape.texts.count)
        }
        tape.names = table.names
    }
}

// MARK: - The parser

extension XMLTapeBuilder {
    /// Leads the parser's reports to a builder. Declarations of entities stay with libxml2; comments go nowhere.
    private static func connect(_ context: xmlParserCtxtPtr, to builder: UnsafeMutablePointer<XMLTapeBuilder>) {
        context.pointee._private = UnsafeMutableRawPointer(builder)
        guard let handler = context.pointee.sax else { return }
        handler.pointee.comment = nil
        handler.pointee.processingInstruction = nil
        handler.pointee.reference = nil
        handler.pointee.startElementNs = { parser, name, prefix, space, _, _, count, _, fields in
            let fields = UnsafeBufferPointer(start: fields, count: fields == nil ? 0 : Int(count) * 5)
            XMLTapeBuilder.report(of: parser) { builder, line in
                builder.begin(name, prefix: prefix, space: space, attributes: fields, line: line)
            }
        }
        handler.pointee.endElementNs = { parser, _, _, _ in
            XMLTapeBuilder.report(of: parser) { builder, _ in builder.end() }
        }
        handler.pointee.characters = { parser, text, count in
            let text = UnsafeBufferPointer(start: text, count: max(0, Int(count)))
            XMLTapeBuilder.report(of: parser) { builder, _ in builder.add(text: text) }
        }
        // The same function twice tells the parser that white space between elements is text, too.
        handler.pointee.ignorableWhitespace = handler.pointee.characters
    }

    /// Hands a report to the builder behind a parser, and stops the parser of a document that is too much.
    private static func report(
        of parser: UnsafeMutableRawPointer?, _ body: (inout XMLTapeBuilder, Int32) -> Void
    ) {
        guard let context = parser?.assumingMemoryBound(to: xmlParserCtxt.self),
            let builder = context.pointee._private?.assumingMemoryBound(to: XMLTapeBuilder.self)
        else { return }
        body(&builder.pointee, context.pointee.input?.pointee.line ?? 0)
        if builder.pointee.isOverfull { xmlStopParser(context) }
    }

    private static func read(_ data: Data, in context: xmlParserCtxtPtr) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOCDATA.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        // Given all at once, libxml2 would make a copy of it.
        data.withUnsafeBytes { bytes in
            var rest = bytes
            withUnsafeMutablePointer(to: &rest) { rest in
                let declarations = xmlCtxtReadIO(context, takeBytes, nil, rest, nil, nil, Int32(options))
                // The document that was made holds the declarations of entities alone.
                if let declarations { xmlFreeDoc(declarations) }
            }
        }
    }

    /// Hands the next bytes to libxml2.
    private static let takeBytes: xmlInputReadCallback = { source, buffer, size in
        guard let rest = source?.assumingMemoryBound(to: UnsafeRawBufferPointer.self), let buffer else { return -1 }
        let count = min(max(0, Int(size)), rest.pointee.count)
        UnsafeMutableRawBufferPointer(start: buffer, count: count)
            .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest.pointee.prefix(count)))
        rest.pointee = UnsafeRawBufferPointer(rebasing: rest.pointee.dropFirst(count))
        return Int32(truncatingIfNeeded: count)
    }

    private static func fault(of context: xmlParserCtxtPtr) -> String? {
        guard context.pointee.wellFormed == 0 else { return nil }
        guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
            return "the document is not well-formed"
        }
        return "line \(error.pointee.line): \(String(cString: message).trimmingWhitespace())"
    }
}
