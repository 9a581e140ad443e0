/// Rules and chance, and how far they have come.
struct FaultPlan: Sendable {
    var rules: [(rule: FaultRule, seen: Int)] = []
    var random: RandomFaults?

    private var asked: [String: Int] = [:]
    private var struck: [String: Int] = [:]

    /// The fault of the next request: the first rule that strikes, else chance.
    mutating func fault(for request: ServedRequest) -> Fault? {
        for index in rules.indices where rules[index].rule.matches(request) {
            let rule = rules[index].rule
            rules[index].seen += 1
            let turn = rules[index].seen - rule.after
            if turn > 0, rule.times.map({ turn <= $0 }) ?? true { return rule.fault }
        }
        return chance(request)
    }

    private mutating func chance(_ request: ServedRequest) -> Fault? {
        guard let random else { return nil }
        let identity = RandomFaults.identity(of: request)
        asked[identity, default: 0] += 1
        let fault = random.fault(of: request, asked: asked[identity, default: 0], struck: struck[identity, default: 0])
        if fault != nil { struck[identity, default: 0] += 1 }
        return fault
    }
}
