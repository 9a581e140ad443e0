/// The growing automaton: a trie of phrases, then failure links folded into the transitions.
struct TrieBuilder {
    private(set) var columns: [UInt8]
    private(set) var width: Int
    private(set) var next: [Int32]
    private var ends: [[Int32]]

    /// Plants the phrases.
    init(_ keys: [PhraseKey]) {
        columns = [UInt8](repeating: 0, count: 256)
        columns[0x20] = 1
        width = 2
        for byte in keys.flatMap(\.bytes) where columns[Int(byte)] == 0 && width < 256 {
            columns[Int(byte)] = UInt8(truncatingIfNeeded: width)
            width += 1
        }
        next = [Int32](repeating: -1, count: width)
        ends = [[]]
        for (number, key) in keys.enumerated() where !key.bytes.isEmpty { plant(key.bytes, number) }
    }

    private mutating func plant(_ bytes: [UInt8], _ number: Int) {
        var state = 0
        for byte in bytes {
            let slot = state * width + Int(columns[Int(byte)])
            if next[slot] < 0 {
                next[slot] = Int32(truncatingIfNeeded: ends.count)
                ends.append([])
                next.append(contentsOf: repeatElement(-1, count: width))
            }
            state = Int(next[slot])
        }
        ends[state].append(Int32(truncatingIfNeeded: number))
    }

    /// Fills every missing transition from the failure state, breadth first.
    mutating func link() {
        var failure = [Int](repeating: 0, count: ends.count)
        var queue: [Int] = []
        for column in 0..<width {
            if next[column] > 0 { queue.append(Int(next[column])) } else { next[column] = 0 }
        }
        var head = 0
        while head < queue.count {
            let state = queue[head]
            head += 1
            ends[state].append(contentsOf: ends[failure[state]])
            for column in 0..<width {
                let fallback = next[failure[state] * width + column]
                let target = next[state * width + column]
                if target < 0 {
                    next[state * width + column] = fallback
                } else {
                    failure[Int(target)] = Int(fallback)
                    queue.append(Int(target))
                }
            }
        }
    }

    /// The phrases that end in each state, as one array with starts.
    func flattenedOutputs() -> (starts: [Int32], outputs: [Int32]) {
        var starts: [Int32] = [0]
        var outputs: [Int32] = []
        for list in ends {
            outputs.append(contentsOf: list)
            starts.append(Int32(truncatingIfNeeded: outputs.count))
        }
        return (starts, outputs)
    }
}
