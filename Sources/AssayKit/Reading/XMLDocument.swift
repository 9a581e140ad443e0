internal import CLibXML2
public import Foundation

/// A parsed XML document, read with libxml2: no network, no external entities, no entity expansion.
///
/// What is well-formed before a fault can still be read; ``fault`` says that there was one. Elements keep their document
/// alive. Not to be shared between tasks.
public final class XMLDocument {
    /// What is wrong with the text and in which line; `nil` for a well-formed document.
    public let fault: String?

    private let pointer: xmlDocPtr?

    /// Parses bytes; never fails, see ``fault`` and ``root``.
    public init(_ data: Data) {
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOCDATA.rawValue
            | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_COMPACT.rawValue
            | XML_PARSE_BIG_LINES.rawValue
        guard data.count < Int(Int32.max), let context = xmlNewParserCtxt() else {
            pointer = nil
            fault = "the document is too large"
            return
        }
        defer { xmlFreeParserCtxt(context) }
        pointer = data.withUnsafeBytes { bytes in
            xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, nil,
                Int32(options))
        }
        fault = Self.fault(of: context)
    }

    deinit {
        if let pointer { xmlFreeDoc(pointer) }
    }

    /// The outermost element; `nil` where there is none.
    public var root: XMLElement? {
        guard let pointer, let node = xmlDocGetRootElement(pointer) else { return nil }
        return XMLElement(node: node, document: self)
    }

    private static func fault(of context: xmlParserCtxtPtr) -> String? {
        guard context.pointee.wellFormed == 0 else { return nil }
        guard let error = xmlCtxtGetLastError(context), let message = error.pointee.message else {
            return "the document is not well-formed"
        }
        return "line \(error.pointee.line): \(String(cString: message).trimmingWhitespace())"
    }
}
