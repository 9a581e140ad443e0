import AssayKit

/// The check of a mail address that goes to sources in the `User-Agent` header.
enum ContactAddress {
    /// The address, where it has the form of one: no blanks, control characters or header syntax.
    ///
    /// - Throws: ``WorkspaceError`` that names where the address was given.
    static func checked(
        _ text: String, from origin: String, code: WorkspaceError.Code
    ) throws(WorkspaceError) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        let isPlain = text.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0.value < 0x7F && !"<>();,\"\\".unicodeScalars.contains($0)
        }
        guard isPlain, parts.count == 2, parts[0].isEmpty == false, isDomain(parts[1]), text.utf8.count <= 254 else {
            throw WorkspaceError(
                code, "\(origin): \"\(text.collapsingWhitespace())\" is no mail address",
                hint: "for example: you@example.org")
        }
        return text
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy { !$0.isEmpty }
    }
}
