/// One thing that every store does, to be run on an empty place.
package struct StoreCheck: Sendable, CustomStringConvertible {
    /// A sentence.
    package var name: String
    package var run: @Sendable (any StorePlace) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any StorePlace) async throws -> Void) {
        self.name = name
        self.run = run
    }

    package var description: String { name }
}

/// The store did not keep its word.
package struct StoreBrokeWord: Error, CustomStringConvertible {
    package var description: String
}

/// - Throws: ``StoreBrokeWord`` when it is not so.
func hold(_ isSo: Bool, _ what: String, file: String = #fileID, line: Int = #line) throws {
    if !isSo { throw StoreBrokeWord(description: "\(file):\(line): not so: \(what)") }
}

func hold<Value: Equatable>(
    _ value: Value, is wanted: Value, _ what: String, file: String = #fileID, line: Int = #line
) throws {
    if value != wanted { throw StoreBrokeWord(description: "\(file):\(line): \(what) is \(value), not \(wanted)") }
}

/// - Returns: what was not there to be missed.
func found<Value>(_ value: Value?, _ what: String, file: String = #fileID, line: Int = #line) throws -> Value {
    guard let value else { throw StoreBrokeWord(description: "\(file):\(line): there is no \(what)") }
    return value
}

func refuses<Value: Sendable>(
    _ what: String, file: String = #fileID, line: Int = #line, _ work: () async throws -> Value
) async throws {
    do {
        _ = try await work()
    } catch {
        return
    }
    throw StoreBrokeWord(description: "\(file):\(line): it does not refuse \(what)")
}

/// The checks, by what they are about.
package enum StoreConformance {
    package static let checks: [StoreCheck] =
        jobs + keys + leases + due + log + decisions + money + breakers + messages + restarts + crowds
}
