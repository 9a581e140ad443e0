extension Array {
    /// The elements in runs of at most `size`, in order.
    func batches(of size: Int) -> [[Element]] {
        stride(from: 0, to: count, by: Swift.max(1, size)).map { start in
            Array(self[start..<Swift.min(count, start + size)])
        }
    }
}
