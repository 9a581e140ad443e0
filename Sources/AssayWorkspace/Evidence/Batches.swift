import Foundation

/// Pure work on many values, spread over the machine's cores.
enum Batches {
    /// The results in the order of the values.
    static func map<Value: Sendable, Output: Sendable>(
        _ values: [Value], _ transform: @escaping @Sendable (Value) -> Output
    ) async -> [Output] {
        let count = max(1, min(ProcessInfo.processInfo.activeProcessorCount, values.count / 32 + 1))
        let size = (values.count + count - 1) / count
        guard count > 1 else { return values.map(transform) }
        return await withTaskGroup(of: (Int, [Output]).self) { group in
            for (index, start) in stride(from: 0, to: values.count, by: size).enumerated() {
                let slice = values[start..<min(start + size, values.count)]
                group.addTask { (index, slice.map(transform)) }
            }
            var parts: [Int: [Output]] = [:]
            for await (index, outputs) in group { parts[index] = outputs }
            return parts.keys.sorted().flatMap { parts[$0] ?? [] }
        }
    }
}
