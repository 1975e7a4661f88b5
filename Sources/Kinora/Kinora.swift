import KinoraAnimator
public import KinoraCore

/// kinora turns a still into a clip worth keeping.
public enum Kinora {
    /// The version of this library and of the command line tool.
    public static let version = "0.1.0"

    /// The settings of the embedded engine: keys of ``KinoraCore/Brief/settings``.
    public static let settings: [SettingGuide] = Setting.all.map {
        SettingGuide(key: $0.key, unit: $0.unit, range: $0.range, meaning: $0.meaning)
    }
}
