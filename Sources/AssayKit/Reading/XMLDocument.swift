internal import CLibXML2
public import Foundation

/// A parsed XML document, read with libxml2: no network, no external entities, no entity expansion beyond its own size.
///
/// What is well-formed before a fault can still be read; ``fault`` says that there was one. It holds one flat list of
/// elements and one run of text, which together need less than the bytes that were read; an element is a place in them.
public final class XMLDocument: Sendable {
    /// What is wrong with the text and in which line; `nil` for a well-formed document.
    public let fault: String?

    let tape: XMLTape

    /// Parses bytes; never fails, see ``fault`` and ``root``.
    ///
    /// - Parameters:
    ///   - data: The document.
    ///   - skipped: Names of elements that are left out with all that is in them, as if they did not stand there: what
    ///     nobody reads need not be kept. They are still checked for being well-formed.
    public init(_ data: Data, skipping skipped: Set<String> = []) {
        var builder = XMLTapeBuilder(byteCount: data.count, skipped: skipped)
        fault = builder.parse(data)
        tape = builder.tape
    }

    /// The outermost element; `nil` where there is none.
    public var root: XMLElement? {
        tape.nodes.isEmpty ? nil : XMLElement(index: 0, document: self)
    }
}
