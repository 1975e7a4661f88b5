package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension RemoteOrder {
    /// - Throws: `internalFault` for an order that this kinora cannot read.
    package init(json: String) throws {
        do {
            self = try JSONDecoder().decode(Self.self, from: Data(json.utf8))
        } catch {
            throw KinoraError(.internalFault, "an order cannot be read", cause: error)
        }
    }
}
