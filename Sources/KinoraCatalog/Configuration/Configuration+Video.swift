package import KinoraCore

extension Configuration {
    /// Section `video`.
    ///
    /// ```yaml
    /// video:
    ///   default_model: auto
    ///   presets:
    ///     hair_wind:
    ///       label: "Wind in Hair"
    ///       prompt: "wind gently blowing through hair, static camera"
    ///       avoid: "flicker"            # what to keep away from
    ///       use: portrait
    ///       model: auto
    ///       seconds: 4                  # 1 to 30
    ///       loop: true
    ///       settings: { wind.degrees: 180 }
    /// ```
    package struct Video: Sendable, Hashable {
        /// The model where a person names none. `nil`: `auto`.
        package var defaultModel: String?
        /// In the order of the file.
        package var presets: [Preset] = []
        package init() {}
    }

    /// Section `lint`.
    ///
    /// ```yaml
    /// lint:
    ///   rules:
    ///     camera-missing: off           # off, note, warning or error
    ///     too-long: error
    /// ```
    package struct Lint: Sendable, Hashable {
        /// By name of the rule; `nil` is off.
        package var rules: [String: Finding.Severity?] = [:]
        package init() {}
    }
}
