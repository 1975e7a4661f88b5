import Foundation
import KinoraCore
import KinoraTestKit
import Testing

@testable import KinoraStore

/// The process is killed with no warning, and everything that it was told is durable is there (I-6, R-15).
struct KillTests {
    private static let writer: String = {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().path
        let root = String(
            #filePath.prefix(#filePath.count - "/Tests/KinoraStoreTests/KillTests.swift".count))
        let places = [beside, root + "/.build/debug"].map { $0 + "/KinoraStoreWriter" }
        return places.first { FileManager.default.isExecutableFile(atPath: $0) } ?? places[1]
    }()

    /// What a writer told before it was killed.
    private func killed(after lines: Int, in directory: String) throws -> [[String]] {
        let process = Process()
        let out = Pipe()
        process.executableURL = URL(fileURLWithPath: Self.writer)
        process.arguments = [directory]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = out
        try process.run()
        var told = Data()
        while told.count(where: { $0 == 0x0A }) < lines {
            let piece = out.fileHandleForReading.availableData
            if piece.isEmpty { break }
            told += piece
        }
        #expect(SQLiteStore.owner(of: directory) == process.processIdentifier)
        kill(process.processIdentifier, SIGKILL)
        told += out.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        // The last line may have been cut off.
        return String(decoding: told, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
        ).dropLast()
            .map { $0.split(separator: " ").map(String.init) }
    }

    @Test(arguments: [1, 40, 333, 900]) func whatWasAcknowledgedIsThere(lines: Int) async throws {
        let scratch = try ScratchFolder()
        let told = try killed(after: lines, in: scratch("data"))
        #expect(told.count >= lines)
        #expect(SQLiteStore.owner(of: scratch("data")) == nil)
        let store = try SQLiteStore.open(scratch("data"))
        for words in told {
            switch words[0] {
            case "job": #expect(try await store.job(JobID(words[1])) != nil)
            case "staging": #expect(try await phase(of: words[1], store).rawValue >= TakeState.Phase.staging.rawValue)
            case "submitting":
                #expect(try await store.attempt(token: words[2])?.take == TakeID(words[1]))
                #expect(try await phase(of: words[1], store).rawValue >= TakeState.Phase.submitting.rawValue)
            case "accepted":
                let again = Report(
                    take: TakeID(words[1]), attempt: 0, .accepted(RequestID(words[2])), source: .response)
                #expect(try await !store.report(again), "the log knows it")
            case "submitted":
                #expect(try await phase(of: words[1], store) == .submitted)
                #expect(try await store.take(TakeID(words[1]))?.spent == Money(microUSD: 7))
            default: Issue.record("what is \(words)?")
            }
        }
        #expect(try await store.audit() == [])
        try await store.close()
    }

    private func phase(of take: String, _ store: SQLiteStore) async throws -> TakeState.Phase {
        try #require(try await store.take(TakeID(take))).state.phase
    }
}
