import ArgumentParser
import Foundation
import Kinora
import KinoraStore

/// A process that ends with many takes in flight, and the one after it.
struct Restart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "How soon all is well again after a restart.")

    @Option(help: "How many are in flight.")
    var takes = 10_000

    mutating func run() async throws {
        let field = try Field()
        defer { field.end() }
        let bench = try Bench(home: field.home, origin: field.origin)
        let takes = takes
        try await bench.running { try await bench.order(takes) }
        let next = Process()
        next.executableURL = Field.beside("KinoraLoad")
        next.arguments = [
            "return", "--home", field.home, "--origin", field.origin, "--takes", "\(takes)", "--started",
            "\(NewID.unixMs)",
        ]
        try next.run()
        next.waitUntilExit()
        if next.terminationStatus != 0 { throw Figure.Missed() }
    }
}

/// The process after the restart.
struct Return: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "The process after it.", shouldDisplay: false)

    @Option(help: "The data directory.")
    var home: String

    @Option(help: "Where the provider listens.")
    var origin: String

    @Option(help: "How many are in flight.")
    var takes: Int

    @Option(help: "When this process was started, in milliseconds since 1970.")
    var started: Int64

    mutating func run() async throws {
        let bench = try Bench(home: home, origin: origin)
        let (takes, started) = (takes, started)
        @Sendable func since() -> Double { Double(NewID.unixMs - started) / 1_000 }
        let figures = try await bench.running {
            // Rows can be read and written, and the first decision is made.
            _ = try await bench.store.jobs(before: nil, limit: 50)
            while bench.engine.checkedTakes == 0 { try await Task.sleep(for: .milliseconds(2)) }
            let serving = since()
            while bench.engine.checkedTakes < takes, since() < 120 { try await Task.sleep(for: .milliseconds(20)) }
            return [
                Figure(name: "takes in flight at the restart", value: Double(takes), unit: ""),
                Figure(name: "serving, the first one asked about, after", value: serving, most: 2, unit: "s"),
                Figure(
                    name: "every one asked about once after",
                    value: bench.engine.checkedTakes < takes ? .infinity : since(), most: 60, unit: "s"),
            ]
        }
        try Figure.print(figures)
    }
}
