#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Names the whole number of a motion program that is none: the parser itself does not say where 1280.5 stood.
enum LooseNumbers {
    private static let wholes = [
        "version", "seed", "still.width", "still.height", "output.width", "output.height", "output.fps",
        "output.frames",
    ]

    static func complaint(_ data: Data) -> String? {
        guard let program = try? JSONDecoder().decode([String: Value].self, from: data) else { return nil }
        for field in wholes {
            let keys = field.split(separator: ".").map(String.init)
            guard case .number(let number)? = keys.dropFirst().reduce(program[keys[0]], { $0?[$1] }) else { continue }
            let isWhole = keys == ["seed"] ? UInt64(exactly: number) != nil : Int(exactly: number) != nil
            // 2⁶⁴ − 1 is 2⁶⁴ as a Double.
            if !isWhole, number != 0x1p64 {
                return "the motion program has \(field) \(number), it must be a whole number"
            }
        }
        return nil
    }

    private enum Value: Decodable {
        case number(Double), object([String: Value]), other

        init(from decoder: any Decoder) throws {
            if let number = try? decoder.singleValueContainer().decode(Double.self) {
                self = .number(number)
            } else if let object = try? [String: Value](from: decoder) {
                self = .object(object)
            } else {
                self = .other
            }
        }

        subscript(key: String) -> Value? {
            if case .object(let object) = self { object[key] } else { nil }
        }
    }
}
