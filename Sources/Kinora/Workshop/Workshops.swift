import KinoraCore

/// The workshops that are open in this process, one for each data directory.
actor Workshops {
    static let shared = Workshops()

    private struct Entry {
        var opening: Task<Workshop, any Error>
        var users = 0
    }

    private var open: [String: Entry] = [:]
    private var closing: [String: Task<Void, any Error>] = [:]

    /// Calls `work` with the workshop of a data directory, opened if need be, and closes it after the last caller.
    nonisolated func use<Value: Sendable>(
        _ home: String, with equipment: Equipment, work: @Sendable (Workshop) async throws -> Value
    ) async throws -> Value {
        let workshop = try await enter(home, equipment)
        do {
            let value = try await work(workshop)
            try await leave(home)
            return value
        } catch {
            try? await leave(home)
            throw error
        }
    }

    private func enter(_ home: String, _ equipment: Equipment) async throws -> Workshop {
        while let last = closing[home] { _ = await last.result }
        let opening = open[home]?.opening ?? Task { try await Workshop(home: home, equipment: equipment) }
        open[home, default: Entry(opening: opening)].users += 1
        do {
            return try await opening.value
        } catch {
            open[home] = nil
            throw error
        }
    }

    private func leave(_ home: String) async throws {
        open[home]?.users -= 1
        guard let entry = open[home], entry.users == 0 else { return }
        open[home] = nil
        let last = Task { try await entry.opening.value.close() }
        closing[home] = last
        defer { closing[home] = nil }
        try await last.value
    }
}
