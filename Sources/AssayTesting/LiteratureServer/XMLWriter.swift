/// Writes XML text, one element after the other.
struct XMLWriter {
    /// What has been written.
    private(set) var text = ""

    /// Writes an element with text.
    mutating func element(_ name: String, _ content: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        raw(name, Self.escaped(content), attributes)
    }

    /// Writes an element if there is a text for it.
    mutating func optional(_ name: String, _ content: String?, _ attributes: KeyValuePairs<String, String> = [:]) {
        if let content { element(name, content, attributes) }
    }

    /// Writes an element whose content is XML already.
    mutating func raw(_ name: String, _ content: String, _ attributes: KeyValuePairs<String, String> = [:]) {
        text += "<\(name)\(Self.list(attributes))>\(content)</\(name)>"
    }

    /// Writes an element with elements in it.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String> = [:], content: (inout XMLWriter) -> Void
    ) {
        var inner = XMLWriter()
        content(&inner)
        raw(name, inner.text, attributes)
    }

    /// The text with XML's five characters as entities.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func list(_ attributes: KeyValuePairs<String, String>) -> String {
        attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
    }
}
