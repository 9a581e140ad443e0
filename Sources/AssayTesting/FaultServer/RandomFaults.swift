/// Faults that strike a share of the requests, by chance but the same for the same seed.
///
/// Chance depends on the seed, on the request's target and body, and on how often that was asked, not on the order in
/// which requests come.
package struct RandomFaults: Sendable {
    /// The seed.
    package var seed: UInt64

    /// The share of requests, from 0 to 1.
    package var share: Double

    /// How often at most the same request is struck, so that a client with more tries gets through.
    package var atMost: Int

    /// What may strike.
    package var faults: [Fault]

    /// Makes a plan of chance.
    package init(seed: UInt64, share: Double = 1.0 / 3, atMost: Int = 2, among faults: [Fault] = Fault.passing) {
        self.seed = seed
        self.share = share
        self.atMost = atMost
        self.faults = faults
    }

    /// The fault of a request that was struck so many times before and is asked for the n-th time, if any.
    func fault(of request: ServedRequest, asked: Int, struck: Int) -> Fault? {
        guard struck < atMost, !faults.isEmpty else { return nil }
        var random = SplitMix64(seed: seed ^ StableHash.value(of: "\(Self.identity(of: request)) \(asked)"))
        let dice = Double(random.next() >> 11) / Double(1 << 53)
        return dice < share ? faults[Int(random.next() % UInt64(faults.count))] : nil
    }

    /// What tells two requests apart.
    static func identity(of request: ServedRequest) -> String {
        "\(request.method) \(request.target) \(String(decoding: request.body, as: UTF8.self))"
    }
}
