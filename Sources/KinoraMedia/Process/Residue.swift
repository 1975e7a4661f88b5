import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// What must be removed if the process has to leave at once: children that run, files that are not whole.
///
/// Whoever makes such a thing says here how to remove it, and removes it himself when all goes its way. Only a
/// process that is about to end calls ``clear()``.
package enum Residue {
    private struct Table {
        var next = 0
        var removals: [Int: @Sendable () -> Void] = [:]
        /// Children that are being started, and of which nobody knows the number yet.
        var births: Set<Int> = []
        var isOver = false
    }

    private static let table = Mutex(Table())

    /// Remembers how to remove something; the number is for ``forget(_:)``. When the process is leaving already, it
    /// is removed at once.
    static func remember(_ removal: @escaping @Sendable () -> Void) -> Int {
        let (number, isLate) = table.withLock { table in
            table.next += 1
            table.removals[table.next] = removal
            return (table.next, table.isOver)
        }
        if isLate { removal() }
        return number
    }

    static func forget(_ number: Int) { table.withLock { _ = $0.removals.removeValue(forKey: number) } }

    /// A child is about to be started; ``born(_:)`` when it is known, or did not start.
    /// - Throws: `CancellationError` when the process is leaving.
    static func expectBirth() throws -> Int {
        try table.withLock { table in
            if table.isOver { throw CancellationError() }
            table.next += 1
            table.births.insert(table.next)
            return table.next
        }
    }

    static func born(_ number: Int) { table.withLock { _ = $0.births.remove(number) } }

    /// How long a child that is being started is waited for.
    private static let patience_ms = 1_000

    /// Removes all of it, the latest first: a child before the file that it writes. Nothing new is begun from then on.
    package static func clear() {
        table.withLock { $0.isOver = true }
        for _ in 0..<Self.patience_ms where table.withLock({ !$0.births.isEmpty }) { usleep(1_000) }
        let removals = table.withLock { $0.removals.sorted { $0.key > $1.key } }
        for (_, removal) in removals { removal() }
    }
}
