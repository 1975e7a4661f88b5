import Foundation

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What this process has used.
enum Usage {
    /// Processor time, user and system.
    static var cpu: Duration {
        var usage = rusage()
        guard getrusage(0 /* RUSAGE_SELF */, &usage) == 0 else { return .zero }
        func time(_ value: timeval) -> Duration { .seconds(value.tv_sec) + .microseconds(Int64(value.tv_usec)) }
        return time(usage.ru_utime) + time(usage.ru_stime)
    }

    /// The most memory that it ever had, in MiB; 0 where the system does not tell.
    static var peak_MiB: Double {
        let status = FileManager.default.contents(atPath: "/proc/self/status") ?? Data()
        let line = String(decoding: status, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Double($0) } ?? 0) / 1_024
    }
}

/// One figure and its bound.
struct Figure {
    var name: String
    var value: Double
    var most: Double?
    var unit: String

    var isKept: Bool { most.map { value <= $0 } ?? true }

    var line: String {
        let bound = most.map { "  (at most \(Self.text($0)) \(unit))\(isKept ? "" : "  MISSED")" } ?? ""
        return name + String(repeating: " ", count: max(2, 46 - name.count)) + Self.text(value) + " \(unit)\(bound)"
    }

    private static func text(_ value: Double) -> String {
        let tenths = (value * 100).rounded() / 100
        return tenths == tenths.rounded() ? "\(Int(tenths))" : "\(tenths)"
    }

    static func print(_ figures: [Figure]) throws {
        for figure in figures { FileHandle.standardOutput.write(Data((figure.line + "\n").utf8)) }
        if !figures.allSatisfy(\.isKept) { throw Missed() }
    }

    struct Missed: Error, CustomStringConvertible {
        let description = "a bound is missed"
    }
}
