import AssayHost
import AssayKit
import Testing

@Suite struct FetchRetryTests {
    @Test(
        arguments: [
            (SourceError.Code.throttled, nil, 1, .again(after: 0.75)), (.throttled, nil, 2, .again(after: 1.5)),
            (.unavailable, nil, 3, .again(after: 3)), (.malformed, nil, 4, .giveUp),
            (.throttled, 60, 1, .again(after: 60)),
            (.throttled, 120, 1, .again(after: 120)), (.throttled, 121, 1, .giveUp),
            (.throttled, -5, 1, .again(after: 0.75)),
            (.throttled, .nan, 1, .giveUp), (.throttled, .infinity, 1, .giveUp), (.rejected, nil, 1, .giveUp),
            (.invalidSettings, nil, 1, .giveUp), (.unsupportedQuery, nil, 1, .giveUp),
            (SourceError.Code(rawValue: "new"), nil, 1, .giveUp), (.cursorExpired, nil, 9, .restart),
        ] as [(SourceError.Code, Double?, Int, FetchRetry.Decision)])
    func `an error's code decides`(
        code: SourceError.Code, retryAfter: Double?, tries: Int, decision: FetchRetry.Decision
    ) {
        let error = SourceError(code, "x", retryAfter: retryAfter)
        #expect(FetchRetry().decide(error, tries: tries, chance: 0.5) == decision)
    }

    @Test func `no number of tries overflows and no wait is longer than the longest`() {
        var retry = FetchRetry()
        retry.maximumTries = .max
        for tries in [0, 1, 20, 1_000] {
            guard case .again(let seconds) = retry.decide(SourceError(.throttled, "x"), tries: tries, chance: 0.999)
            else {
                Issue.record("gave up at \(tries)")
                continue
            }
            #expect((0...120).contains(seconds))
        }
    }
}

@Suite struct BalanceSheetTests {
    private func sheet(_ change: (inout BalanceSheet) -> Void) -> BalanceSheet {
        var sheet = BalanceSheet()
        change(&sheet)
        return sheet
    }

    @Test func `each term counts once`() {
        let sheet = sheet { sheet in
            (sheet.new, sheet.known, sheet.duplicate, sheet.unparsable) = (1, 2, 4, 8)
            (sheet.beyondCap, sheet.failed, sheet.filtered, sheet.fetched) = (16, 32, 64, 79)
            sheet.declared = 127
        }
        #expect(sheet.sum == 127 && sheet.isBalanced)
    }

    @Test func `a sheet closes only when all is accounted for`() {
        #expect(sheet { $0.declared = 0 }.isBalanced)
        #expect(!sheet { $0.declared = 1 }.isBalanced)
        #expect(!sheet { ($0.declared, $0.new) = (1, 2) }.isBalanced)
        #expect(sheet { $0.new = 2 }.isBalanced)
        #expect(!sheet { $0.failed = 1 }.isBalanced)
        #expect(!sheet { $0.hasUncountedLoss = true }.isBalanced)
        #expect(sheet { ($0.declared, $0.failed, $0.hasUncountedLoss) = (1, 1, true) }.isBalanced)
    }
}
