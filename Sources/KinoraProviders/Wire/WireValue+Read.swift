package import KinoraCore

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

extension WireValue {
    /// A body of JSON; nil for one that is none.
    package static func read(_ body: some Sequence<UInt8>) -> WireValue? {
        try? JSONDecoder().decode(WireValue.self, from: Data(body))
    }

    package subscript(name: String) -> WireValue? { object?[name] }

    /// What a JSON Pointer (RFC 6901) leads to.
    package func at(_ pointer: String) -> WireValue? {
        if pointer.isEmpty { return self }
        guard pointer.hasPrefix("/") else { return nil }
        var value = self
        for part in pointer.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            let name = String(part).replacing("~1", with: "/").replacing("~0", with: "~")
            let next: WireValue?
            switch value {
            case .object(let members): next = members[name]
            case .list(let items): next = Int(name).flatMap { items.indices.contains($0) ? items[$0] : nil }
            default: next = nil
            }
            guard let next else { return nil }
            value = next
        }
        return value
    }
}

extension WireResponse {
    /// The body, where it is JSON.
    package var json: WireValue? { WireValue.read(body) }
}
