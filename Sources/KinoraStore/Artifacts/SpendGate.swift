package import KinoraCore

/// Whether there is room on the disk for what would be bought. Trouble stops spending first and salvage last.
package enum SpendGate {
    private static let mebibyte: Int64 = 1 << 20
    /// Left free whatever happens.
    package static let floor_bytes = 512 * mebibyte
    /// What a take on its way may still bring.
    package static let perTake_bytes = 64 * mebibyte

    package static func needed_bytes(takesInFlight: Int) -> Int64 {
        floor_bytes + perTake_bytes * Int64(max(takesInFlight, 0))
    }

    /// - Parameter free_bytes: nil where the system does not tell; then nothing is bought
    package static func gate(free_bytes: Int64?, takesInFlight: Int) -> Situation.Gate {
        guard let free_bytes, free_bytes >= needed_bytes(takesInFlight: takesInFlight) else { return .diskFull }
        return .open
    }
}
