/// A value as rows and requests have it: JSON, without order and without a notion of how it is spelled.
package enum WireValue: Hashable, Sendable {
    case null
    case flag(Bool)
    case integer(Int64)
    /// Never a whole number; those are ``integer(_:)``.
    case fraction(Double)
    case text(String)
    case list([WireValue])
    case object([String: WireValue])

    package static func number(_ value: Double) -> WireValue {
        Int64(exactly: value).map(WireValue.integer) ?? .fraction(value)
    }

    package var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .fraction(let value): value
        default: nil
        }
    }

    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    package var object: [String: WireValue]? { if case .object(let members) = self { members } else { nil } }
    package var list: [WireValue]? { if case .list(let items) = self { items } else { nil } }
}

extension WireValue: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let whole = try? container.decode(Int64.self) {
            self = .integer(whole)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([WireValue].self) {
            self = .list(items)
        } else {
            self = .object(try container.decode([String: WireValue].self))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .null: try container.encodeNil()
        case .flag(let flag): try container.encode(flag)
        case .integer(let whole): try container.encode(whole)
        case .fraction(let number): try container.encode(number)
        case .text(let text): try container.encode(text)
        case .list(let items): try container.encode(items)
        case .object(let members): try container.encode(members)
        }
    }
}

/// As a person would type it after `--set name=`.
extension WireValue: CustomStringConvertible {
    package var description: String {
        switch self {
        case .null: "nothing"
        case .flag(let flag): flag ? "true" : "false"
        case .integer(let whole): "\(whole)"
        case .fraction(let number): "\(number)"
        case .text(let text): text
        case .list(let items): items.map(\.description).joined(separator: ",")
        case .object(let members):
            members.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " ")
        }
    }
}
