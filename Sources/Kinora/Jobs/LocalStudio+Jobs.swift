import KinoraCatalog
public import KinoraCore
import KinoraMedia
import KinoraStore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension LocalStudio {
    public func jobs(limit: Int) async throws -> [JobStatus] {
        guard let store = try reading() else { return [] }
        var jobs: [JobStatus] = []
        for job in try await store.jobs(before: nil, limit: limit) { jobs.append(await status(of: job)) }
        return jobs
    }

    public func job(_ id: String) async throws -> JobStatus { await status(of: try await record(id)) }

    public func watch(_ id: String, progress: @escaping @Sendable (JobProgress) -> Void) async throws -> JobStatus {
        let record = try await record(id)
        if record.isSettled { return await status(of: record) }
        do {
            return await status(of: try await work(on: record, progress))
        } catch let error as KinoraError where error.code == .dataDirectoryBusy {
            return await status(of: try await lookOn(record.id))
        }
    }

    public func cancel(_ id: String) async throws -> JobStatus {
        let record = try await record(id)
        let takes = record.takes.filter { !$0.state.phase.isTerminal }
        guard !takes.isEmpty else {
            let state = await status(of: record).state.rawValue
            throw KinoraError(.alreadyEnded, "job \(id) has ended: it is \(state)")
        }
        return try await say(takes.map { Mailbox.Letter(take: $0.id.text, word: "cancel") }, about: record)
    }

    public func resolve(_ id: String, _ resolution: JobResolution) async throws -> JobStatus {
        let record = try await record(id)
        guard let take = record.takes.first(where: { $0.state.hold == .decision }) else {
            throw KinoraError(
                .notOnHold, "job \(id) does not wait for a decision", hint: "type kinora jobs show \(id)")
        }
        let letter =
            switch resolution {
            case .adopt(let request): Mailbox.Letter(take: take.id.text, word: "adopt", request: request)
            case .abandon: Mailbox.Letter(take: take.id.text, word: "abandon")
            case .resubmit: Mailbox.Letter(take: take.id.text, word: "resubmit")
            }
        return try await say([letter], about: record)
    }

    /// Tells the owner of the data directory, or becomes it for as long as it takes.
    private func say(_ letters: [Mailbox.Letter], about record: JobRecord) async throws -> JobStatus {
        let home = try home()
        do {
            return try await Workshops.shared.use(home, with: equipment(try tools())) { workshop in
                workshop.scope.add(record.id)
                defer { workshop.scope.remove(record.id) }
                for report in letters.compactMap(\.report) {
                    _ = try await workshop.store.report(report)
                    workshop.runner.nudge(report.take)
                }
                return await status(of: try await workshop.settled(record.id, within: .seconds(10)))
            }
        } catch let error as KinoraError where error.code == .dataDirectoryBusy {
            let mailbox = Mailbox(home)
            for letter in letters { try mailbox.post(letter) }
            return await status(of: try await self.record(record.id.text))
        }
    }

    private func work(
        on record: JobRecord, _ progress: @escaping @Sendable (JobProgress) -> Void
    ) async throws -> JobRecord {
        try requireKeys(for: record)
        return try await Workshops.shared.use(try home(), with: equipment(try tools())) { workshop in
            workshop.scope.add(record.id)
            defer { workshop.scope.remove(record.id) }
            await workshop.resume(record)
            do {
                return try await workshop.wait(for: record.id) { Workshop.tell($0, progress) }
            } catch is CancellationError {
                throw KinoraError(
                    .interrupted, "stopped looking; job \(record.id) is not done",
                    hint: "type kinora jobs watch \(record.id) to go on")
            }
        }
    }

    /// Without its key nobody can be asked how far a job is.
    private func requireKeys(for record: JobRecord) throws {
        let missing = EngineKeys.missing(in: try KeyFiles.read(into: environment)).variables
        for take in record.takes where !take.state.phase.isTerminal {
            let place = take.places[min(take.state.offer, take.places.count - 1)]
            guard let name = missing[place.provider] else { continue }
            throw KinoraError(
                .notPermitted, "job \(record.id) is made by \(place.provider), and \(name) is not set",
                hint: "export \(name)=…, then type kinora jobs watch \(record.id)")
        }
    }

    /// Another process works: its rows tell how far it is.
    private func lookOn(_ job: JobID) async throws -> JobRecord {
        while true {
            let record = try await record(job.text)
            if record.isSettled { return record }
            do {
                try await Task.sleep(for: .milliseconds(250))
            } catch {
                throw KinoraError(.interrupted, "stopped looking; the other process goes on with job \(job)")
            }
            // The owner may have died: its work is ours then.
            if try SQLiteStore.owner(of: home()) == nil { return try await work(on: record) { _ in } }
        }
    }

    func record(_ id: String) async throws -> JobRecord {
        guard let record = try await reading()?.job(JobID(id)) else {
            throw KinoraError(.notFound, "there is no job “\(id)”", hint: "type kinora jobs list")
        }
        return record
    }

    /// The rows as they are, whoever owns them; `nil` when there never were any.
    func reading() throws -> SQLiteStore? {
        let home = try home()
        guard FileManager.default.fileExists(atPath: home) else { return nil }
        return try SQLiteStore.openForReading(home)
    }

    func home() throws -> String { try DataFolder.path(environment, currentDirectory: currentDirectory) }
    func tools() throws -> MediaTools { try MediaTools.locate(environment: environment, origins: toolOrigins) }
}
