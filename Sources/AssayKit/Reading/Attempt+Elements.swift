extension Attempt {
    /// The elements of a list that could be read, in order.
    public func elements<Element>() -> [Element] where Value == [Attempt<Element>] {
        value?.compactMap(\.value) ?? []
    }
}
