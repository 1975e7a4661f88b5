import KinoraCore
import Yams

extension Node {
    /// The value as a row has it. What stands in quotes is text, whatever it looks like.
    var wireValue: WireValue {
        switch self {
        case .mapping(let mapping):
            var members: [String: WireValue] = [:]
            for (key, value) in mapping { members[key.string ?? key.kind] = value.wireValue }
            return .object(members)
        case .sequence(let sequence): return .list(sequence.map(\.wireValue))
        case .alias: return .null
        case .scalar(let scalar):
            switch tag {
            case Tag(.null): return .null
            case Tag(.bool): return bool.map(WireValue.flag) ?? .text(scalar.string)
            case Tag(.int), Tag(.float):
                return float.flatMap { $0.isFinite ? WireValue.number($0) : nil } ?? .text(scalar.string)
            default: return .text(scalar.string)
            }
        }
    }
}

extension ConfigurationText {
    /// A person's own rows, each with the line it begins on.
    /// - Throws: ``KinoraError`` with `configuration` where `models` is no list of rows.
    func ownRows(_ section: Node?) throws -> [Row] {
        guard let section, !section.isNothing else { return [] }
        guard let items = section.sequence else {
            throw trouble(at: section, "models is \(section.kind)", hint: "it takes a list of rows, each with an id")
        }
        return try items.map { item in
            guard item.mapping != nil else {
                throw trouble(
                    at: item, "a row of models is \(item.kind)", hint: "it takes keys: id, title, makes, offers")
            }
            return Row(place: "\(path)\(item.mark.map { ":\($0.line)" } ?? "")", value: item.wireValue)
        }
    }
}
