import AssayKit
package import Foundation

extension Document {
    /// Reads a document: Markdown (`.md`, `.markdown`), HTML (`.html`, `.htm`, `.xhtml`) or plain text (`.txt`, `.text`, or no ending).
    ///
    /// UTF-8, UTF-16 and Windows-1252 are told apart by themselves. Linear in the data.
    ///
    /// - Throws: ``AppraisalError`` where the data is empty, binary, holds no text, or the name's ending is none of these.
    package static func read(data: Data, name: String) throws -> Document {
        guard !data.isEmpty else {
            throw AppraisalError(
                .emptyDocument, "The document '\(name)' has 0 bytes.", hint: "Put text into it and run again.")
        }
        guard !TextDecoder.isBinary(data) else {
            throw AppraisalError(
                .unreadable, "The document '\(name)' is no text file: it holds binary data.",
                hint: "Export it as Markdown, HTML or plain text and run again.")
        }
        let text = TextDecoder.text(of: data)
        let outline = try outline(of: text, name: name)
        let document = DocumentBuilder.document(outline, name: name)
        guard !document.sentences.isEmpty else {
            throw AppraisalError(
                .emptyDocument, "The document '\(name)' holds no text.",
                hint: "Front matter, code, comments, scripts and menus do not count as text.")
        }
        return document
    }

    private static func outline(of text: String, name: String) throws -> DocumentOutline {
        let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased() ?? "txt"
        switch ending {
        case "md", "markdown", "mdown": return MarkdownReader.outline(of: text)
        case "txt", "text": return PlainTextReader.outline(of: text)
        case "html", "htm", "xhtml": return try htmlOutline(of: text, name: name)
        default:
            throw AppraisalError(
                .unknownFormat, "The document '\(name)' ends in .\(ending), which is none of .md, .txt and .html.",
                hint: "Convert it, for example with: pandoc \(name) -o document.md")
        }
    }

    private static func htmlOutline(of text: String, name: String) throws -> DocumentOutline {
        guard let page = HTMLPage(text) else {
            throw AppraisalError(
                .emptyDocument, "The document '\(name)' holds no HTML element.", hint: "Is it plain text? Name it .txt."
            )
        }
        return DocumentOutline(title: page.title, blocks: page.blocks.map(block))
    }

    private static func block(_ block: HTMLBlock) -> Block {
        switch block.kind {
        case .heading(let level): Block(kind: .heading, level: level, text: block.text)
        case .paragraph: Block(kind: .prose, text: block.text)
        case .listItem: Block(kind: .listItem, text: block.text)
        case .tableCell: Block(kind: .tableCell, text: block.text)
        case .quote: Block(kind: .quote, text: block.text)
        }
    }
}
