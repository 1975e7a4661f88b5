import Foundation

/// The largest resident memory that a process and its children ever had, in KiB, as the kernel keeps it.
///
/// `ru_maxrss` would also count what the parent held when it forked, and tells of the largest process alone.
struct PeakMemory {
    private let process: Int32
    private var peaks: [Int32: Int] = [:]

    /// `nil` where there is no `/proc`.
    init?(of process: Int32) {
        guard FileManager.default.fileExists(atPath: "/proc/self/status") else { return nil }
        self.process = process
    }

    var own: Int { peaks[process] ?? 0 }
    var withChildren: Int { peaks.values.reduce(0, +) }

    /// Reads the peaks as they are now; call it every few milliseconds.
    mutating func look() {
        for member in [process] + children() {
            guard let peak = Self.field("VmHWM:", of: member) else { continue }
            peaks[member] = max(peaks[member] ?? 0, peak)
        }
    }

    private func children() -> [Int32] {
        let all = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return all.compactMap { Int32($0) }.filter { $0 > process && Self.field("PPid:", of: $0) == Int(process) }
    }

    private static func field(_ name: String, of process: Int32) -> Int? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/status") else { return nil }
        let line = String(decoding: data, as: UTF8.self).split(separator: "\n").first { $0.hasPrefix(name) }
        return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
}
