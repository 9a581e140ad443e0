import AssayKit

/// One of the two servers.
enum PreprintServer: String, CaseIterable {
    case medrxiv, biorxiv

    /// The name as the server writes it.
    var name: String {
        switch self {
        case .medrxiv: "medRxiv"
        case .biorxiv: "bioRxiv"
        }
    }

    /// The first month in which something was posted.
    var launch: PartialDate? {
        switch self {
        case .medrxiv: PartialDate(year: 2019, month: 6)
        case .biorxiv: PartialDate(year: 2013, month: 11)
        }
    }

    /// The server of this name, in any case of letters.
    init?(name: String?) {
        guard let name, let server = PreprintServer(rawValue: name.lowercased()) else { return nil }
        self = server
    }
}

// MARK: - Settings

extension PreprintServer {
    /// The servers that a workspace's settings name, each once; medRxiv where they name none.
    ///
    /// - Throws: ``SourceError`` with code `invalidSettings`.
    static func list(in settings: SourceSettings) throws(SourceError) -> [PreprintServer] {
        guard let value = settings.values["servers"] else { return [.medrxiv] }
        let names = value.array?.map(\.text) ?? [value.text]
        let servers = names.compactMap { PreprintServer(name: $0) }
        guard !servers.isEmpty, servers.count == names.count, Set(servers).count == servers.count else {
            throw SourceError(
                .invalidSettings, "servers is not a list of medrxiv and biorxiv",
                hint: "write servers: [medrxiv, biorxiv]")
        }
        return servers
    }
}

// MARK: - DOIs

extension PreprintServer {
    /// Whether a DOI can be one of the servers': their registrant is 10.64898, and was 10.1101, which journals share.
    static func mayHold(_ identifier: Identifier) -> Bool {
        guard identifier.scheme == .doi else { return false }
        if identifier.value.hasPrefix("10.64898/") { return true }
        let suffix = identifier.value.dropFirst("10.1101/".count)
        return identifier.value.hasPrefix("10.1101/") && suffix.first?.isNumber == true
    }

    /// The servers in the order in which a DOI is looked for: medRxiv's numbers have eight digits, bioRxiv's six.
    static func candidates(for doi: String) -> [PreprintServer] {
        let number = doi.split(separator: ".").last ?? ""
        return number.count == 8 && number.allSatisfy(\.isNumber) ? [.medrxiv, .biorxiv] : [.biorxiv, .medrxiv]
    }
}
