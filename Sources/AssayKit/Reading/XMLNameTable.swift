/// Numbers the names of a document, each of which libxml2 keeps at one address.
struct XMLNameTable {
    /// The names by their numbers.
    private(set) var names: [String] = []

    private let skipped: Set<String>
    private var skippedPlaces: [Bool] = []
    private var places: [String: Int32] = [:]
    private var recent = [Entry](repeating: Entry(address: nil, place: 0), count: Self.recentCount)

    /// A power of two above the number of names in common vocabularies.
    private static let recentCount = 512

    private struct Entry {
        var address: UnsafePointer<UInt8>?
        var place: Int32
    }

    init(skipped: Set<String>) {
        self.skipped = skipped
    }

    /// The number of a name; a prefix that stands for no namespace is part of it.
    mutating func place(of name: UnsafePointer<UInt8>?, prefix: UnsafePointer<UInt8>?) -> Int32? {
        guard let name else { return nil }
        if let prefix { return place(of: String(cString: prefix) + ":" + String(cString: name)) }
        // Addresses differ in their middle bits; a clash only costs a look at the names.
        let slot = Int((UInt(bitPattern: name) >> 2) & UInt(Self.recentCount - 1))
        if recent[slot].address == name { return recent[slot].place }
        let place = place(of: String(cString: name))
        recent[slot] = Entry(address: name, place: place)
        return place
    }

    /// Whether elements of a name are left out.
    func isSkipped(_ place: Int32) -> Bool {
        skippedPlaces[Int(place)]
    }

    private mutating func place(of name: String) -> Int32 {
        if let place = places[name] { return place }
        let place = Int32(truncatingIfNeeded: names.count)
        names.append(name)
        skippedPlaces.append(skipped.contains(name))
        places[name] = place
        return place
    }
}
