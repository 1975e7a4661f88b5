#if KINORA_CRASH_POINTS
    import Synchronization

    #if canImport(Darwin)
        import Darwin
    #elseif canImport(Glibc)
        import Glibc
    #elseif canImport(Musl)
        import Musl
    #endif
#endif

/// A place between two steps that must not both be lost, where `make crash` ends the process as a power cut would.
///
/// Only our own debug builds have such places; in every other one ``reach(_:)`` is empty and the environment is not
/// looked at. `KINORA_CRASH_AT` names the place, and which time it is reached: `accepted.recorded`, or
/// `accepted.recorded:3`.
package enum CrashPoint {
    /// All of them, in the order in which a take comes by.
    package static let names = [
        "intent.committed", "guard.passed", "request.sent", "submit.answered", "accepted.recorded", "completed.heard",
        "fact.recorded", "download.begun", "download.arrived", "blob.kept", "blob.recorded", "finish.begins",
        "finish.done", "render.done",
    ]

    #if KINORA_CRASH_POINTS
        static func reach(_ name: StaticString) { plan?.reach("\(name)") }

        private static let plan = Plan()

        private final class Plan: Sendable {
            private let name: String
            private let left: Atomic<Int>

            init?() {
                guard let wanted = getenv("KINORA_CRASH_AT") else { return nil }
                let parts = String(cString: wanted).split(separator: ":")
                guard let name = parts.first else { return nil }
                self.name = String(name)
                left = Atomic(parts.count > 1 ? Int(parts[1]) ?? 1 : 1)
            }

            func reach(_ name: String) {
                guard name == self.name, left.subtract(1, ordering: .relaxed).newValue == 0 else { return }
                // Not even what is buffered is written.
                _exit(137)
            }
        }
    #else
        @inline(__always) static func reach(_ name: StaticString) {}
    #endif
}
