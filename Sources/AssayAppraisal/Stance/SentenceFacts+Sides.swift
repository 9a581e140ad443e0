extension SentenceFacts {
    /// Which side a sentence takes on a facet: 1 and -1 are opposite, 0 takes none.
    ///
    /// For relief, suicidality and relapse 1 is a gain; for harms and cognition 1 is harm done; for duration 1 is lasting;
    /// for cost 1 is dear; for access 1 is held back; for the rest 1 asserts and -1 denies. No difference is
    /// no gain where the study is controlled by something inert, and none either way beside an active treatment.
    func side(on facet: Facet, isControlled: Bool = false) -> Int {
        switch facet {
        case .relief, .suicidality, .relapse: gain(facet, isControlled)
        case .duration: contrary.contains(.duration) || denied.contains(.duration) ? -1 : 1
        case .cognition: decline
        case .safety: safety
        case .cost: cost
        case .access: marks.contains(.restricts) ? 1 : 0
        case .payment: marks.contains(.restricts) || denied.contains(.payment) ? -1 : 1
        case .gap: 1
        default: Facet.harms.contains(facet) ? harm(facet) : plain(facet)
        }
    }

    private func gain(_ facet: Facet, _ isControlled: Bool) -> Int {
        switch contrast {
        case .better: return polarity.isNull ? -1 : 1
        case .worse, .notBetter, .notEqual: return -1
        case .equal: return marks.contains(.inert) || isControlled ? -1 : 0
        case nil: break
        }
        if polarity.isNull || denied.contains(facet) { return -1 }
        if marks.contains(.weakens), facet == .relief { return 0 }
        if polarity.isBenefit { return 1 }
        let isBad = facet != .relief || marks.contains(.severity)
        if polarity.change != 0 { return (polarity.change < 0) == isBad ? 1 : -1 }
        return facet == .relief && !polarity.isDenied ? 1 : 0
    }

    private var decline: Int {
        if marks.contains(.noDecline) || polarity.isSafetyPraise { return -1 }
        if marks.contains(.decline) { return polarity.isNull ? -1 : 1 }
        if polarity.isBenefit || contrast == .better || polarity.isNull { return -1 }
        return 0
    }

    private var safety: Int {
        if facets.contains(.gap) { return 0 }
        if polarity.isSafetyPraise { return -1 }
        if denied.contains(.safety) || polarity.isNull || marks.contains(.rare) { return -1 }
        return marks.contains(.frequent) || polarity.change > 0 || contrast == .better ? 1 : 0
    }

    private func harm(_ facet: Facet) -> Int {
        if denied.contains(facet) || polarity.isNull || marks.contains(.rare) { return -1 }
        return polarity.isDenied && polarity.change != 0 ? -1 : 1
    }

    private var cost: Int {
        if contrary.contains(.cost) { return -1 }
        if marks.contains(.unlikely) { return 1 }
        if denied.contains(.cost) || polarity.isDenied { return facets.isDisjoint(with: .cognition) ? 1 : 0 }
        return polarity.isCostEffective ? -1 : 0
    }

    private func plain(_ facet: Facet) -> Int {
        denied.contains(facet) || contrary.contains(facet) ? -1 : 1
    }
}
