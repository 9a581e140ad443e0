import AssayTerminal
import Testing

@Suite struct ProgressStateTests {
    @Test func `a source says how far it is and how long it needs`() {
        var state = ProgressState()
        state.update("example", at: 10) { source in
            source.pages = 4
            source.records = 300
            source.declared = 1_000
        }
        #expect(state.text(of: "example", at: 12) == "example: 300/1000 records, 4 pages, 150 records/s, 5 s left")
    }

    @Test func `a source that has just begun promises nothing`() {
        var state = ProgressState()
        state.update("example", at: 10) { $0.records = 300 }
        #expect(state.text(of: "example", at: 10.1) == "example: 300 records, 0 pages")
        #expect(state.text(of: "example", at: 9) == "example: 300 records, 0 pages")
        #expect(state.text(of: "unheard", at: 9) == "unheard")
    }

    @Test func `waiting and the end are shown`() {
        var state = ProgressState()
        state.update("example", at: 0) { $0.waiting = "waits 3 s (HTTP 429)\u{1B}[2J" }
        #expect(state.text(of: "example", at: 1) == "example: 0 records, 0 pages, waits 3 s (HTTP 429) [2J")
        state.update("example", at: 1) { source in
            source.waiting = nil
            source.end = "done"
            source.records = 2
            source.declared = 9
        }
        #expect(state.text(of: "example", at: 2) == "example: 2/9 records, 0 pages, 1 records/s, done")
    }

    @Test func `the line holds the sources at work in the order of their appearance`() {
        var state = ProgressState()
        state.update("zeta", at: 0) { $0.pages = 1 }
        state.update("alpha", at: 0) { $0.pages = 2 }
        state.update("done", at: 0) { $0.end = "done" }
        state.update("zeta", at: 1) { $0.pages = 3 }
        #expect(state.line(at: 0, width: 80) == "zeta: 0 records, 3 pages  |  alpha: 0 records, 2 pages")
        #expect(state.line(at: 0, width: 10) == "zeta: 0 r…")
        #expect(ProgressState().line(at: 0, width: 10) == "")
    }

    @Test func `no total and no clock make the numbers overflow`() {
        var state = ProgressState()
        state.update("example", at: 0) { source in
            source.records = 1
            source.declared = .max
        }
        #expect(state.text(of: "example", at: 1) == "example: 1/9223372036854775807 records, 0 pages, 1 records/s")
    }
}

@Suite struct ColorModeTests {
    @Test(
        arguments: [
            (ColorMode.always, ["NO_COLOR": "1", "TERM": "dumb"], false, true), (.never, [:], true, false),
            (.auto, [:], true, true), (.auto, [:], false, false), (.auto, ["NO_COLOR": "1"], true, false),
            (.auto, ["NO_COLOR": ""], true, true), (.auto, ["TERM": "dumb"], true, false),
            (.auto, ["TERM": "xterm"], true, true),
        ] as [(ColorMode, [String: String], Bool, Bool)])
    func `the option beats NO_COLOR, which beats the terminal`(
        mode: ColorMode, environment: [String: String], isTerminal: Bool, isOn: Bool
    ) {
        #expect(mode.isOn(environment: environment, isTerminal: isTerminal) == isOn)
    }

    @Test func `without colour no code is written`() {
        let off = Style(isOn: false)
        #expect(
            [off.bold("x"), off.dim("x"), off.good("x"), off.warning("x"), off.bad("x")]
                == Array(repeating: "x", count: 5))
        #expect(Style(isOn: true).bad("x") == "\u{1B}[31mx\u{1B}[0m")
    }
}
