import Foundation

/// Measures by the time that this thread had the processor, so that other work on the machine counts little.
enum ProcessorTime {
    /// The shortest of many passes, in seconds.
    static func best(within seconds: Double = 1.5, _ body: () throws -> Void) rethrows -> Double {
        try body()
        let start = now()
        var best = Double.infinity
        while now() - start < seconds {
            let before = now()
            try body()
            best = min(best, now() - before)
        }
        return best
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
