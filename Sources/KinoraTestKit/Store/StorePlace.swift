package import KinoraCore

/// Where a store lies while it is checked: it can be opened again, and its clocks are the test's.
package protocol StorePlace: Sendable {
    /// A store over what lies there; empty the first time. The one before is closed by then.
    func open() async throws -> any Store
    /// Lets time pass on every clock.
    func pass(_ time: Milliseconds)
    /// Puts the machine's wall clock forward, or back. The clock that only runs does not notice.
    func setWallClock(by time: Milliseconds)
}
