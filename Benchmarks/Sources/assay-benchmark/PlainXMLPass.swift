// The module of AssayKit's own target: two modules of one header cannot be told apart.
internal import CLibXML2
import Foundation

/// The least that a reader of MEDLINE XML has to do: libxml2's SAX parser, with titles and abstracts kept.
struct PlainXMLPass {
    private(set) var texts: [[UInt8]] = []
    private var isWanted = false

    /// Reads a body.
    ///
    /// - Returns: How many titles and sections of abstracts there are.
    static func read(_ body: Data) -> Int {
        var pass = PlainXMLPass()
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { pass, name, _, _, _, _, _, _, _ in
            guard let name, PlainXMLPass.isWanted(name) else { return }
            pass?.assumingMemoryBound(to: PlainXMLPass.self).pointee.begin()
        }
        handler.endElementNs = { pass, name, _, _ in
            guard let name, PlainXMLPass.isWanted(name) else { return }
            pass?.assumingMemoryBound(to: PlainXMLPass.self).pointee.isWanted = false
        }
        handler.characters = { pass, text, count in
            let text = UnsafeBufferPointer(start: text, count: Int(count))
            pass?.assumingMemoryBound(to: PlainXMLPass.self).pointee.add(text)
        }
        body.withUnsafeBytes { bytes in
            let characters = bytes.bindMemory(to: CChar.self).baseAddress
            withUnsafeMutablePointer(to: &pass) { pass in
                _ = xmlSAXUserParseMemory(&handler, pass, characters, Int32(bytes.count))
            }
        }
        return pass.texts.count
    }

    private mutating func begin() {
        isWanted = true
        texts.append([])
    }

    private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
        guard isWanted, !texts.isEmpty else { return }
        texts[texts.count - 1].append(contentsOf: text)
    }

    private static func isWanted(_ name: UnsafePointer<UInt8>) -> Bool {
        let name = UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self)
        return strcmp(name, "ArticleTitle") == 0 || strcmp(name, "AbstractText") == 0
    }
}
