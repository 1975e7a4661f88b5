import Synchronization

/// What must be removed if the process has to leave at once: children that run, files that are not whole.
///
/// Whoever makes such a thing says here how to remove it, and removes it himself when all goes its way. Only a
/// process that is about to end calls ``clear()``.
package enum Residue {
    private struct Table {
        var next = 0
        var removals: [Int: @Sendable () -> Void] = [:]
    }

    private static let table = Mutex(Table())

    /// Remembers how to remove something; the number is for ``forget(_:)``.
    static func remember(_ removal: @escaping @Sendable () -> Void) -> Int {
        table.withLock { table in
            table.next += 1
            table.removals[table.next] = removal
            return table.next
        }
    }

    static func forget(_ number: Int) { table.withLock { _ = $0.removals.removeValue(forKey: number) } }

    /// Removes all of it, the latest first: a child before the file that it writes.
    package static func clear() {
        let removals = table.withLock { $0.removals.sorted { $0.key > $1.key } }
        for (_, removal) in removals { removal() }
    }
}
