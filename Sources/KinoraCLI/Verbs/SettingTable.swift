import Kinora
import KinoraCore

/// The settings of the engine as help shows them: key, range, meaning, a line each.
enum SettingTable {
    static var text: String {
        let keys = Kinora.settings.map { "\($0.key)=\(range($0))" }
        let width = keys.map(\.count).max() ?? 0
        return zip(keys, Kinora.settings).map { key, setting in
            "  " + key + String(repeating: " ", count: width - key.count + 2) + setting.meaning
        }.joined(separator: "\n")
    }

    private static func range(_ setting: SettingGuide) -> String {
        func number(_ value: Double) -> String { value == value.rounded() ? String(Int(value)) : String(value) }
        let unit = setting.unit == "°" ? "°" : ""
        return "\(number(setting.range.lowerBound))…\(number(setting.range.upperBound))\(unit)"
    }
}
