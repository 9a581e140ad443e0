import Foundation
import Glibc

/// The clock that all processes of this machine share.
enum MachineClock {
    /// Seconds since the machine was started, sleep included; never goes backwards (clock_gettime(2), `CLOCK_BOOTTIME`).
    static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// What tells this start of the machine from another one (random(4)); empty where the system does not say.
    ///
    /// Without it an earlier start is recognised by times that lie too far ahead.
    static let boot: String = {
        let text = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return (text ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }()
}
