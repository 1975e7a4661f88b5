import Foundation
import KinoraCore

/// `make bench`: how fast and how smooth kinora is on this machine, beside ffmpeg.
///
/// Exit status: 0 every bound is kept, 2 one is missed, 64 usage, 70 it could not be measured.
@main
struct KinoraBench {
    static func main() async {
        do {
            let options = try BenchOptions(CommandLine.arguments)
            let report = try await measure(options)
            print(options.json ? try report.json() : report.table())
            exit(report.isKept ? 0 : 2)
        } catch let wrong as BenchOptions.Wrong {
            Talk.say(wrong.message)
            exit(64)
        } catch {
            Talk.say("\(error)")
            exit(70)
        }
    }

    private static func measure(_ options: BenchOptions) async throws -> Report {
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        var report = Report()
        if options.storeOnly {
            report.still = options.still
            try await report.add(StoreSpeed(scratch: scratch).rows())
            try await report.add(TakeOverhead(scratch: scratch).rows())
            return report
        }
        // First, while this process is small and has nothing else to do.
        try report.add(Footprint(options: options, scratch: scratch).rows())
        try await report.add(StoreSpeed(scratch: scratch).rows())
        try await report.add(TakeOverhead(scratch: scratch).rows())
        let subject = try await Subject(options: options, scratch: scratch)
        report.still = subject.title
        try await report.add(Preparation(subject: subject, scratch: scratch).rows())
        let clips = try Clips(subject: subject, scratch: scratch)
        try await report.add(Race(subject: subject, clips: clips, scratch: scratch).rows(rounds: options.rounds))
        try report.add(Smoothness(subject: subject, clips: clips, scratch: scratch).rows())
        try await report.add(Exactness(subject: subject, scratch: scratch).rows())
        return report
    }
}

/// What is said while measuring: stdout is the report alone.
enum Talk {
    static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}
