import KinoraCore

/// Another scene: a cut, a fade, day turning to night.
///
/// Models keep the composition of the first frame. One clip is one shot; scenes are joined afterwards.
///
///     the scene fades to night            warning
enum SceneChange: Rule {
    static let name = "scene-change"

    static func findings(in reading: Reading, _ circumstances: PromptCircumstances) -> [Finding] {
        guard let mark = reading.first([.sceneChange]) else { return [] }
        return [
            finding(
                .warning, reading.span(mark), "\"\(reading.written(mark))\" asks for a second scene",
                because: "models hold on to the composition of the first frame",
                fix: Finding.Fix("make a clip of each scene, each from its own still, and join them"))
        ]
    }
}
